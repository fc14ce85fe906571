import type { OnePageView, StandingView } from "../../contract/cockpit.ts";
import type { Lang } from "../../core/index.ts";
import { type CardProps, StandingCard } from "./StandingCard.tsx";
import { PAGE_WORDS } from "./words.ts";

type OnePageProps = Omit<CardProps, "standing"> & { readonly view: OnePageView };

/** Where a unit stands in every index of a year: the same on a phone, on A4, in public and inside. */
export function OnePage(props: OnePageProps) {
  const { view, lang } = props;
  const words = PAGE_WORDS[lang];
  return (
    <div className="one-page">
      {view.headline.length > 0 ? (
        <div className="one-page-headline">
          {view.headline.map((sentence) => (
            <p key={sentence.vi}>{sentence[lang]}</p>
          ))}
        </div>
      ) : (
        <p className="one-page-headline">{words.none}</p>
      )}
      {view.standings.length > 0 && (
        <section className="standings" aria-label={words.standings}>
          {view.standings.map((standing) => (
            <StandingCard key={standing.index} standing={standing} {...props} />
          ))}
        </section>
      )}
      {view.earlier.length > 0 && (
        <p className="one-page-rest">
          <strong>{words.earlier}:</strong> {view.earlier.map((each) => earlierWords(each, lang)).join("; ")}.
        </p>
      )}
      {view.unknown.length > 0 && (
        <p className="one-page-rest">
          <strong>{words.unknown}:</strong> {view.unknown.map((short) => short[lang]).join(", ")}.
        </p>
      )}
    </div>
  );
}

function earlierWords({ short, year, figure }: StandingView, lang: Lang): string {
  const words = PAGE_WORDS[lang];
  const of = figure.rankedUnits === null ? "" : `/${figure.rankedUnits}`;
  const rank = figure.rank ?? figure.computedRank;
  const told = rank === null ? words.noRank : `${words.rank.toLocaleLowerCase(lang)} ${rank}${of}`;
  return `${short[lang]} ${year}: ${told}`;
}
