import "../look/methods.css";
import "../look/sheet.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ownMethodQuery } from "../api/ownMethods.ts";
import { Loaded } from "../parts/states.tsx";
import { Editor } from "./editor/Editor.tsx";

/** One own set: the editor of a draft, or a released set to read. */
export function Component() {
  const { id = "", version = "" } = useParams();
  const own = useQuery(ownMethodQuery(id, version));
  return (
    <div className="page">
      <Loaded query={own} lines={8}>
        {(view) => <Editor key={`${view.id}@${view.version}`} first={view} />}
      </Loaded>
    </div>
  );
}
