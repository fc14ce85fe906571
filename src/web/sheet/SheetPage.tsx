import "../look/sheet.css";
import "../look/unitWork.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { sheetQuery } from "../api/sheet.ts";
import { Loading, Problem } from "../parts/states.tsx";
import { SheetDesk } from "./SheetDesk.tsx";

export function Component() {
  const { round = "", unit = "" } = useParams();
  const { data, error, refetch } = useQuery(sheetQuery({ round, unit }));
  if (data) return <SheetDesk key={`${round}/${unit}`} sheet={data} />;
  return (
    <div className="page">
      {error ? <Problem error={error} retry={() => void refetch()} /> : <Loading lines={8} />}
    </div>
  );
}
