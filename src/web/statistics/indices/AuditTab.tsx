import { Button } from "@mantine/core";
import { useIndexAudit } from "../../api/indices.ts";
import { INDICES } from "../../words/indices.ts";
import { useWords } from "../../words/language.tsx";
import { SoundnessView } from "../findings/SoundnessView.tsx";
import type { Computed } from "./computed.ts";
import { Refusal } from "./Refusal.tsx";
import { askedOf } from "./subject.ts";

/** Weak points of the index on these very figures. */
export function AuditTab({ computed }: { readonly computed: Computed }) {
  const words = useWords(INDICES);
  const audit = useIndexAudit();
  return (
    <section className="stack-wide" aria-label={words.tabAudit}>
      <p className="soft measure">{words.auditLead}</p>
      <div>
        <Button loading={audit.isPending} onClick={() => audit.mutate(askedOf(computed.subject))}>
          {words.audit}
        </Button>
      </div>
      <div role="status" className="out-of-sight">
        {audit.isPending ? words.computing : ""}
      </div>
      {audit.error && <Refusal error={audit.error} />}
      {audit.data && (
        <SoundnessView
          view={{
            kind: "composite",
            findings: audit.data.findings,
            studies: audit.data.studies,
            withoutData: [],
          }}
        />
      )}
    </section>
  );
}
