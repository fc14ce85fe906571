import { Button, CopyButton } from "@mantine/core";
import type { z } from "zod";
import type { OneTimePassword } from "../../contract/access.ts";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";

/** The password that is shown this once. */
export function OneTimeNote(props: {
  readonly given: z.infer<typeof OneTimePassword>;
  readonly done: () => void;
}) {
  const words = useWords(ADMINISTRATION);
  const { account, oneTimePassword } = props.given;
  return (
    <div className="note note-success stack" role="status">
      <p className="strong">{words.oneTimeTitle(`${account.displayName} (${account.username})`)}</p>
      <p>
        <code style={{ fontSize: "var(--text-l)" }}>{oneTimePassword}</code>
      </p>
      <p className="soft">{words.oneTimeHint}</p>
      <div className="row">
        <CopyButton value={oneTimePassword}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={props.done}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}
