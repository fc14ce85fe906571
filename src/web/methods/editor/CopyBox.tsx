import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutlineRow } from "../../../core/index.ts";
import { useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import type { TableTabProps } from "./tableProps.ts";

/** A new criterion begins as a copy of this one, behind it. */
export function CopyBox({
  row,
  outline,
  edit,
}: Pick<TableTabProps, "outline" | "edit"> & { readonly row: OutlineRow }) {
  const words = useWords(METHODS);
  const [code, setCode] = useState("");
  const [fault, setFault] = useState("");
  const add = () => {
    const wanted = code.trim();
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(wanted)) setFault(words.copyMissing);
    else if (outline.rows.some((each) => each.code === wanted)) setFault(words.copyTaken);
    else {
      setFault("");
      setCode("");
      edit({ kind: "copy", code: row.code, newCode: wanted });
    }
  };
  return (
    <div className="copy-box">
      <TextInput
        label={words.copyTitle}
        placeholder={words.copyCode}
        aria-label={words.copyCode}
        value={code}
        error={fault === "" ? undefined : fault}
        onChange={(event) => setCode(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
        }}
      />
      <Button variant="default" size="sm" onClick={add}>
        {words.copyDo}
      </Button>
    </div>
  );
}
