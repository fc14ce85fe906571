import "../look/methods.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { SoundnessPart } from "../../contract/soundness.ts";
import { draftSoundnessFile, draftSoundnessQuery, soundnessRoundsQuery } from "../api/soundness.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { SoundnessView } from "../statistics/findings/SoundnessView.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { SOUNDNESS } from "../words/soundness.ts";
import { editorPath } from "./address.ts";

/** What is weak in an own set: without data, or with those of a round of the office. */
export function Component() {
  const words = useWords(SOUNDNESS);
  const methods = useWords(METHODS);
  const said = useSaid();
  const { id = "", version = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const round = search.get("dot") ?? "";
  const rounds = useQuery(soundnessRoundsQuery(id, version));
  const soundness = useQuery(draftSoundnessQuery(id, version, round));
  const composite = soundness.data?.kind === "composite";
  const linkTo = ({ line }: SoundnessPart) =>
    line === null ? undefined : `${editorPath({ id, version })}?dong=${line}`;
  return (
    <div className="page">
      <PageTitle
        title={words.title}
        crumbs={[
          { label: methods.title, to: "/bo-tieu-chi" },
          {
            label: soundness.data ? `${said(soundness.data.title)} ${version}` : `${id} ${version}`,
            to: editorPath({ id, version }),
          },
        ]}
      >
        <p className="soft measure">{composite ? words.compositeLead : words.lead}</p>
      </PageTitle>
      <div className="stack-wide">
        {!composite && (
          <Loaded query={rounds} lines={1}>
            {(list) =>
              list.length === 0 ? (
                <p className="note">{words.noRounds}</p>
              ) : (
                <NativeSelect
                  className="measure"
                  label={words.data}
                  value={round}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    setSearch(chosen === "" ? {} : { dot: chosen }, { replace: true });
                  }}
                  data={[
                    { value: "", label: words.noData },
                    ...list.map((each) => ({
                      value: each.id,
                      label: `${each.title} (${each.finished ? each.method : `${each.method}, ${words.today}`})`,
                    })),
                  ]}
                />
              )
            }
          </Loaded>
        )}
        <Loaded query={soundness} lines={8}>
          {(view) => (
            <SoundnessView view={view} linkTo={linkTo} file={draftSoundnessFile(id, version, round)} />
          )}
        </Loaded>
      </div>
    </div>
  );
}
