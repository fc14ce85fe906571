import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { SheetView } from "../../../contract/sheets.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { reviewSheet } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { Problem } from "../../parts/states.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { selfTotalText } from "../selfTotal.ts";

interface PresentBoxProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  /** Work on this machine that the server does not have yet. */
  readonly unsaved: boolean;
}

/** After the check: lays the sheet before the leader, with a word if one is wanted. */
export function PresentBox({ sheet, address, unsaved }: PresentBoxProps) {
  const words = useWords(UNIT_WORK);
  const sheetWords = useWords(SHEET);
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [word, setWord] = useState("");
  const back = `/dot/${address.round}/phieu/${address.unit}`;
  const present = useMutation({
    mutationFn: () => reviewSheet(address, "present", { department: null, word }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(words.presented);
      await navigate(back);
    },
  });
  const total = selfTotalText(sheet, language);
  return (
    <section className="card stack" aria-label={words.present}>
      <p>{words.presentWords(total)}</p>
      <Textarea
        label={words.presentWord}
        autosize
        minRows={2}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {unsaved && <p className="note note-danger">{sheetWords.unsavedFirst}</p>}
      {present.error && <Problem error={present.error} />}
      <div className="form-actions">
        <Button disabled={unsaved} loading={present.isPending} onClick={() => present.mutate()}>
          {words.present}
        </Button>
        <Link to={back}>{sheetWords.backToSheet}</Link>
      </div>
    </section>
  );
}
