import { Button, FileInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { OfflineComparison } from "../../../contract/offline.ts";
import { useCompareFile } from "../../api/offline.ts";
import type { SheetAddress } from "../../api/sheet.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { OFFLINE } from "../../words/offline.ts";
import { SHELL } from "../../words/shell.ts";

interface FileFormProps {
  readonly address: SheetAddress;
  readonly compared: (file: File, comparison: OfflineComparison) => void;
}

/** Sends a filled file to be compared with the sheet. */
export function FileForm({ address, compared }: FileFormProps) {
  const words = useWords(OFFLINE);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const compare = useCompareFile(address);
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) {
      setFaults([{ field: "offline-file", text: words.fileMissing }]);
      return;
    }
    setFaults([]);
    compare.mutate(file, {
      onSuccess: (comparison) => compared(file, comparison),
      onError: (error) => setFaults(refusal(error, { file: "offline-file" })),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FileInput
        id="offline-file"
        size="md"
        label={words.file}
        placeholder={words.chooseFile}
        accept=".xlsx"
        value={file}
        onChange={setFile}
        error={faultOf(faults, "offline-file")}
        clearable
        clearButtonProps={{ "aria-label": shell.clear }}
      />
      <div className="form-actions">
        <Button type="submit" loading={compare.isPending}>
          {words.compare}
        </Button>
      </div>
    </form>
  );
}
