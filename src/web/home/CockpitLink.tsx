import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { cockpitQuery } from "../api/cockpit.ts";
import { useSession } from "../api/session.ts";
import { COCKPIT } from "../words/cockpit.ts";
import { useLanguage, useWords } from "../words/language.tsx";

/** For whoever leads a unit: where it stands, in the sentence at the top of its own page, and the way there. */
export function CockpitLink() {
  const led = useSession()?.account.roles.find(({ role }) => role === "leader")?.unit;
  return led ? <Led unit={led} /> : null;
}

function Led({ unit }: { readonly unit: string }) {
  const words = useWords(COCKPIT);
  const { language } = useLanguage();
  const { data } = useQuery(cockpitQuery(unit, null));
  const sentences = data === undefined ? [] : data.page.headline.map((each) => each[language]);
  const risks = (data?.inside.risk ?? []).slice(0, 1).map(({ headline }) => headline[language]);
  const late = data?.inside.tasks.late ?? 0;
  return (
    <section className="note stack-tight cockpit-link" aria-label={words.section}>
      {[...sentences, ...risks].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {late > 0 && (
        <p className="losing">
          {words.taskCounts(data?.inside.tasks.total ?? 0, data?.inside.tasks.done ?? 0, late)}
        </p>
      )}
      <p>
        <Button component={Link} to={`/dieu-hanh/${unit}`}>
          {words.open}
        </Button>
      </p>
    </section>
  );
}
