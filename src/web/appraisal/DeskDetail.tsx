import { Button } from "@mantine/core";
import { Problem } from "../parts/states.tsx";
import { pointsOf } from "../sheet/filters.ts";
import { pointsText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { DeskRules } from "./DeskRules.tsx";
import type { DeskItem } from "./deskItem.ts";
import { UnitProof } from "./UnitProof.tsx";
import type { Decide } from "./useDecide.ts";

interface DeskDetailProps {
  readonly item: DeskItem;
  readonly decide: Decide;
  readonly agree: () => void;
  readonly changing: boolean;
  readonly setChanging: (on: boolean) => void;
  readonly settled: (savedAt: string) => void;
  readonly reasons: readonly string[];
  readonly shownEvidence: string | null;
  readonly show: (evidence: string) => void;
}

/** What the unit says and shows, and the decision on it. */
export function DeskDetail(props: DeskDetailProps) {
  const { item, shownEvidence, show } = props;
  const words = useWords(APPRAISAL);
  return (
    <section className="card desk-detail" aria-label={item.name}>
      <h2>{item.name}</h2>
      {item.ownRules && <DeskRules {...item.leaf} />}
      {!item.submitted && <p className="note">{words.notSubmittedText}</p>}
      {item.leaf.exemption !== null && (
        <p className="note">
          {words.exempt}: {item.leaf.exemption}
        </p>
      )}
      <SelfScore item={item} />
      <Decision {...props} />
      <UnitProof leaf={item.leaf} shownEvidence={shownEvidence} show={show} />
    </section>
  );
}

function SelfScore({ item }: { readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const said = useSaid();
  const { language } = useLanguage();
  const points = pointsOf(item.leaf);
  const max = pointsText(item.leaf.max, language);
  return (
    <div className="desk-self">
      <p>
        <span className="soft small">{words.self}</span>{" "}
        <span className="leaf-points-figure">
          {points === undefined ? sheet.noPoints(max) : sheet.outOf(pointsText(points, language), max)}
        </span>
      </p>
      <p className="small">{said(item.leaf.self)}</p>
    </div>
  );
}

function Decision({ item, decide, agree, changing, setChanging, settled, reasons }: DeskDetailProps) {
  const words = useWords(APPRAISAL);
  const may = item.leaf.allowed.includes("leaf.appraise");
  const agreeing = decide.isPending && decide.variables.decision.decision === "agree";
  return (
    <div className="desk-decision stack">
      <Standing item={item} />
      {decide.error && decide.variables.item.key === item.key && <Problem error={decide.error} />}
      {may && !changing && (
        <div className="form-actions">
          <Button onClick={agree} loading={agreeing} disabled={pointsOf(item.leaf) === undefined}>
            {words.agree} <kbd>a</kbd>
          </Button>
          <Button variant="default" onClick={() => setChanging(true)}>
            {words.change} <kbd>c</kbd>
          </Button>
        </div>
      )}
      {may && changing && (
        <ChangeForm
          item={item}
          decide={decide}
          reasons={reasons}
          cancel={() => setChanging(false)}
          settled={settled}
        />
      )}
    </div>
  );
}

/** The decision in force, if any. */
function Standing({ item }: { readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const { appraisal, max } = item.leaf;
  if (!appraisal) return null;
  const changed = appraisal.decision === "change";
  return (
    <div className={`note small ${changed ? "note-warning" : "note-success"}`}>
      <p className="strong">
        {words.points}: {pointsText(appraisal.points, language)}/{pointsText(max, language)} ·{" "}
        {changed ? words.changed : words.agreed}
      </p>
      {appraisal.reason !== "" && <p className="written">{appraisal.reason}</p>}
      <p className="faint">
        {words.decided(appraisal.decidedByName, momentWords(appraisal.decidedAt, language))}
      </p>
      {appraisal.outdated && <p className="strong">{words.outdated}</p>}
    </div>
  );
}
