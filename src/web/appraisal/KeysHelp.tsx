import { Dialog } from "../parts/Dialog.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";

interface KeysHelpProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly turns: boolean;
}

export function KeysHelp({ opened, close, turns }: KeysHelpProps) {
  const words = useWords(APPRAISAL);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [["j", "k"], words.keyNextItem],
    [["a"], words.keyAgree],
    [["c"], words.keyChange],
    [["g"], words.keep],
    [["h"], words.keyAsk],
    [["o"], words.keyOpen],
    ...(turns ? [[["n", "p"], words.keyNextCriterion] as const] : []),
    [["?"], words.keyHelp],
  ];
  return (
    <Dialog opened={opened} onClose={close} title={<span className="strong">{words.keysTitle}</span>}>
      <dl className="key-list">
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
