import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";

const ACCEPTED =
  "image/jpeg,image/png,application/pdf,.pdf,.jpg,.jpeg,.png,.docx,.xlsx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FileBoxProps {
  readonly id: string;
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
  readonly fault: string | undefined;
}

/** A file from the machine; a phone offers its camera too. */
export function FileBox({ id, file, choose, fault }: FileBoxProps) {
  const words = useWords(SHEET);
  return (
    <fieldset className={`number-box ${fault ? "number-box-fault" : ""}`}>
      <legend className="strong">{words.file}</legend>
      <p className="hint" id={`${id}-hint`}>
        {words.fileHint}
      </p>
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <span className="file-line">
        <input
          id={id}
          type="file"
          className="out-of-sight"
          accept={ACCEPTED}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
          aria-invalid={fault !== undefined}
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
        <label htmlFor={id} className="file-button">
          {words.chooseFile}
        </label>
        <input
          id={`${id}-photo`}
          type="file"
          className="out-of-sight camera-only"
          accept="image/jpeg,image/png"
          capture="environment"
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
        <label htmlFor={`${id}-photo`} className="file-button camera-only">
          {words.takePhoto}
        </label>
        <output>{file ? file.name : <span className="faint">{words.noFile}</span>}</output>
      </span>
    </fieldset>
  );
}
