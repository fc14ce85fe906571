import { useNavigate } from "react-router";
import type { SheetAddress } from "../../api/sheet.ts";
import { renewSheet } from "../../api/unitWork.ts";
import { useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { AskFirst } from "../AskFirst.tsx";

/** After changes in a reopened sheet: a new receipt, after asking. */
export function Renew({ address }: { readonly address: SheetAddress }) {
  const words = useWords(UNIT_WORK);
  const navigate = useNavigate();
  return (
    <AskFirst
      address={address}
      act={words.renew}
      title={words.renewTitle}
      text={words.renewText}
      send={() => renewSheet(address)}
      doneText={words.renewed}
      done={() => navigate("bien-nhan")}
    />
  );
}
