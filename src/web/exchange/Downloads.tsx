import { apiAddress } from "../api/client.ts";
import type { ExchangeBase } from "../api/exchange.ts";
import { EXCHANGE } from "../words/exchange.ts";
import { useWords } from "../words/language.tsx";

/** The table to fill in, and as it stands, each in two forms. */
export function Downloads({ base }: { readonly base: ExchangeBase }) {
  const words = useWords(EXCHANGE);
  return (
    <dl className="fact-grid">
      {(["template", "export"] as const).map((purpose) => (
        <div key={purpose}>
          <dt>{purpose === "template" ? words.template : words.present}</dt>
          <dd className="row">
            {(["xlsx", "csv"] as const).map((format) => (
              <a key={format} href={apiAddress(`${base}/${purpose}.${format}`)} download>
                {format.toUpperCase()}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
