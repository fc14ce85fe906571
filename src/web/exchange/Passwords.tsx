import { Button } from "@mantine/core";
import type { ExchangeApplied } from "../../contract/exchange.ts";
import { writeCsv } from "../../core/csv/write.ts";
import { ADMINISTRATION } from "../words/administration.ts";
import { EXCHANGE } from "../words/exchange.ts";
import { useWords } from "../words/language.tsx";

/** One-time passwords of new accounts as a file, once: they live only on this page. */
export function Passwords({ passwords }: Pick<ExchangeApplied, "passwords">) {
  const words = useWords(EXCHANGE);
  const account = useWords(ADMINISTRATION);
  const download = () => {
    const head = [account.username, account.name, account.reset];
    const rows = passwords.map(({ username, displayName, oneTimePassword }) => [
      username,
      displayName,
      oneTimePassword,
    ]);
    const address = URL.createObjectURL(new Blob([writeCsv([head, ...rows])], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = words.passwordsFile;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="note note-warning stack">
      <p className="strong">{words.passwordsTitle(passwords.length)}</p>
      <p>{words.passwordsHint}</p>
      <p className="soft">{words.passwordsLost}</p>
      <div>
        <Button onClick={download}>{words.passwordsDownload}</Button>
      </div>
    </div>
  );
}
