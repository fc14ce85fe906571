import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Reason } from "../../contract/appraisal.ts";
import type { LeafView } from "../../contract/sheets.ts";
import { addReason, reasonsQuery } from "../api/appraisal.ts";
import { Problem } from "../parts/states.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";

interface ReasonPickerProps {
  readonly round: string;
  readonly leaf: LeafView;
  /** Reasons just used at this criterion. */
  readonly used: readonly string[];
  readonly reason: string;
  readonly use: (reason: string) => void;
}

/** Reasons to use again: one press fills the box, where it is edited for the case; what is written can be kept. */
export function ReasonPicker({ round, leaf, used, reason, use }: ReasonPickerProps) {
  const words = useWords(APPRAISAL);
  const { data } = useQuery(reasonsQuery(round));
  const fitting = (data ?? []).filter((one) => fits(one, leaf));
  const texts = fitting.map(({ text }) => text);
  const others = used.filter((text) => !texts.includes(text));
  return (
    <div className="stack-tight">
      {texts.length > 0 && <Offered title={words.reasons} texts={texts} use={use} />}
      {others.length > 0 && <Offered title={words.usedReasons} texts={others} use={use} />}
      <p className="row small">
        <KeepReason round={round} leaf={leaf} reason={reason} known={[...texts]} />
        <Link to={`/dot/${round}/tham-dinh/ly-do`}>{words.reasonsTitle}</Link>
      </p>
    </div>
  );
}

/** Those of the leaf first, then of its field, then of everywhere: the server has left out what does not fit the round. */
function fits({ scope }: Reason, leaf: LeafView): boolean {
  return (
    scope.place === null ||
    scope.place === leaf.code ||
    scope.place === leaf.fieldCode ||
    scope.place === leaf.parentCode
  );
}

interface OfferedProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly use: (reason: string) => void;
}

function Offered({ title, texts, use }: OfferedProps) {
  return (
    <>
      <p className="small strong">{title}</p>
      <div className="chips">
        {texts.map((text) => (
          <button key={text} type="button" className="chip chip-text" onClick={() => use(text)}>
            {text}
          </button>
        ))}
      </div>
    </>
  );
}

interface KeepReasonProps {
  readonly round: string;
  readonly leaf: LeafView;
  readonly reason: string;
  readonly known: readonly string[];
}

/** «Lưu làm mẫu»: kept for this criterion; where else it is offered is changed on the list of reasons. */
function KeepReason({ round, leaf, reason, known }: KeepReasonProps) {
  const words = useWords(APPRAISAL);
  const client = useQueryClient();
  const text = reason.trim();
  const keep = useMutation({
    mutationFn: () =>
      addReason(round, { text, scope: { place: leaf.code, thisRound: false }, shared: false }),
    onSuccess: () => client.invalidateQueries({ queryKey: reasonsQuery(round).queryKey }),
  });
  if (keep.error) return <Problem error={keep.error} />;
  if (keep.isSuccess && known.includes(text))
    return <output className="save-news">{words.reasonKept}</output>;
  if (text === "" || known.includes(text)) return null;
  return (
    <button type="button" className="link-button" disabled={keep.isPending} onClick={() => keep.mutate()}>
      {words.keepAsReason}
    </button>
  );
}
