import { Button } from "@mantine/core";
import { Problem } from "../parts/states.tsx";
import { pointsOf } from "../sheet/filters.ts";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { AlikeNote } from "./AlikeNote.tsx";
import { ChangeForm } from "./ChangeForm.tsx";
import { DeskRules } from "./DeskRules.tsx";
import type { Deciding, DeskItem } from "./deskItem.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { Questions } from "./Questions.tsx";
import { ReplyBox } from "./ReplyBox.tsx";
import { Standing } from "./Standing.tsx";
import { UnitProof } from "./UnitProof.tsx";
import { useAlike } from "./useAlike.ts";
import type { Decide } from "./useDecide.ts";

interface DeskDetailProps {
  readonly round: string;
  readonly item: DeskItem;
  /** Judged before the explanation: every decision wants a reason, and what is new stands first. */
  readonly again: boolean;
  readonly decide: Decide;
  readonly agree: () => void;
  readonly deciding: Deciding;
  readonly setDeciding: (what: Deciding) => void;
  readonly settled: (savedAt: string) => void;
  readonly reasons: readonly string[];
  readonly shownEvidence: string | null;
  readonly show: (evidence: string) => void;
}

/** What the unit says and shows, and the decision on it. */
export function DeskDetail(props: DeskDetailProps) {
  const { round, item, again, deciding, setDeciding, shownEvidence, show } = props;
  const words = useWords(APPRAISAL);
  const { leaf } = item;
  const target = { round, unit: item.unit, leaf: leaf.code };
  const replied = leaf.reply !== null && leaf.reply.sent !== null;
  return (
    <section className="card desk-detail" aria-label={item.name}>
      <h2>{item.name}</h2>
      {item.ownRules && <DeskRules {...leaf} />}
      {!item.submitted && <p className="note">{words.notSubmittedText}</p>}
      {leaf.exemption !== null && (
        <p className="note">
          {words.exempt}: {leaf.exemption}
        </p>
      )}
      {leaf.sentBack !== null && (
        <div className="note note-warning small">
          <p className="strong">{words.sentBack}</p>
          <p className="written">{leaf.sentBack}</p>
        </div>
      )}
      {replied && <ReplyBox leaf={leaf} shownEvidence={shownEvidence} show={show} />}
      <SelfScore item={item} />
      <Decision {...props} />
      {deciding === "ask" && <QuestionForm target={target} done={() => setDeciding(null)} />}
      <Questions target={target} leaf={leaf} />
      {again && replied ? (
        <details>
          <summary className="strong">{words.before}</summary>
          <UnitProof leaf={leaf} shownEvidence={shownEvidence} show={show} />
        </details>
      ) : (
        <UnitProof leaf={leaf} shownEvidence={shownEvidence} show={show} />
      )}
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
      {item.leaf.claimed && item.submitted && <p className="small losing">{words.notComputed}</p>}
    </div>
  );
}

function Decision(props: DeskDetailProps) {
  const { round, item, again, decide, deciding, setDeciding, settled, reasons } = props;
  const may = item.leaf.allowed.includes("leaf.appraise");
  const alike = useAlike(round, item);
  const form = deciding === "change" || deciding === "keep" || deciding === "accept" ? deciding : null;
  return (
    <div className="desk-decision stack">
      <Standing round={round} item={item} />
      {alike && <AlikeNote alike={alike} unit={item.unit} />}
      {decide.error && decide.variables.item.key === item.key && <Problem error={decide.error} />}
      {form === null && <Buttons {...props} />}
      {may && form !== null && (
        <ChangeForm
          key={form}
          round={round}
          kind={form}
          item={item}
          again={again}
          alike={alike ?? null}
          decide={decide}
          reasons={reasons}
          cancel={() => setDeciding(null)}
          settled={settled}
        />
      )}
    </div>
  );
}

function Buttons({ item, again, decide, agree, deciding, setDeciding }: DeskDetailProps) {
  const words = useWords(APPRAISAL);
  const { leaf } = item;
  const agreeing = decide.isPending && decide.variables.decision.decision === "agree";
  const unanswered = pointsOf(leaf) === undefined;
  return (
    <div className="form-actions">
      {leaf.allowed.includes("leaf.appraise") && (
        <>
          {again && (
            <Button onClick={() => setDeciding("keep")}>
              {words.keep} <kbd>g</kbd>
            </Button>
          )}
          <Button
            variant={again ? "default" : "filled"}
            onClick={agree}
            loading={agreeing}
            disabled={unanswered}
          >
            {again ? words.accept : words.agree} <kbd>a</kbd>
          </Button>
          <Button variant="default" onClick={() => setDeciding("change")}>
            {again ? words.changeAgain : words.change} <kbd>c</kbd>
          </Button>
        </>
      )}
      {leaf.allowed.includes("leaf.ask") && deciding !== "ask" && (
        <Button variant="subtle" onClick={() => setDeciding("ask")}>
          {words.ask} <kbd>h</kbd>
        </Button>
      )}
    </div>
  );
}
