import { Button, FileInput } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "./ErrorSummary.tsx";

interface FileFormProps<Answer> {
  readonly id: string;
  readonly words: {
    readonly file: string;
    readonly chooseFile: string;
    readonly fileMissing: string;
    readonly fileHint?: string;
  };
  /** Endings that are taken: ".xlsx,.csv". */
  readonly accept: string;
  readonly act: string;
  readonly variant?: "default" | "filled";
  readonly check: Pick<UseMutationResult<Answer, Error, File>, "mutate" | "isPending">;
  readonly checked: (answer: Answer, file: File) => void;
}

/** One file that the server looks into before anything is written. */
export function FileForm<Answer>({
  id,
  words,
  accept,
  act,
  variant = "filled",
  ...props
}: FileFormProps<Answer>) {
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) {
      setFaults([{ field: id, text: words.fileMissing }]);
      return;
    }
    setFaults([]);
    props.check.mutate(file, {
      onSuccess: (answer) => props.checked(answer, file),
      onError: (error) => setFaults(refusal(error, { file: id })),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FileInput
        id={id}
        size="md"
        label={words.file}
        {...(words.fileHint === undefined ? {} : { description: words.fileHint })}
        placeholder={words.chooseFile}
        accept={accept}
        value={file}
        onChange={setFile}
        error={faultOf(faults, id)}
        clearable
        clearButtonProps={{ "aria-label": shell.clear }}
      />
      <div className="form-actions">
        <Button type="submit" variant={variant} loading={props.check.isPending}>
          {act}
        </Button>
      </div>
    </form>
  );
}
