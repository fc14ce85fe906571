import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Soundness, SoundnessPart } from "../../contract/soundness.ts";
import { roundSoundnessFile, roundSoundnessQuery } from "../api/soundness.ts";
import { Loaded } from "../parts/states.tsx";
import { SoundnessView } from "../statistics/findings/SoundnessView.tsx";
import { useWords } from "../words/language.tsx";
import { SOUNDNESS } from "../words/soundness.ts";
import { useRound } from "./RoundFrame.tsx";

/** What the result of a round says about its own set of criteria, for the owner who writes the next one. */
export function Component() {
  const round = useRound();
  const words = useWords(SOUNDNESS);
  const soundness = useQuery(roundSoundnessQuery(round.id));
  const learns = round.allowed.includes("round.learn");
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="soft measure">{words.roundLead}</p>
        {learns && (
          <p className="small">
            <Link to={`/dot/${round.id}/hoc-hoi`}>{words.learn}</Link>
          </p>
        )}
      </div>
      <Loaded query={soundness} lines={8}>
        {(view) => (
          <SoundnessView
            view={view}
            linkTo={learns ? lessonOf(round.id, view) : undefined}
            file={roundSoundnessFile(round.id)}
          />
        )}
      </Loaded>
    </div>
  );
}

/** Where units lost at a criterion and how others met it: known for those at which somebody was scored. */
function lessonOf(round: string, { studies }: Soundness): (part: SoundnessPart) => string | undefined {
  const scored = new Set(
    studies.flatMap(({ leaves }) => leaves.flatMap(({ code, available }) => (available > 0 ? [code] : []))),
  );
  return ({ code }) => (scored.has(code) ? `/dot/${round}/hoc-hoi/${encodeURIComponent(code)}` : undefined);
}
