import { Dialog } from "../../parts/Dialog.tsx";
import { useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";

interface RiskKeysProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly asks: boolean;
}

export function RiskKeys({ opened, close, asks }: RiskKeysProps) {
  const words = useWords(RISKS);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [["j", "k"], words.keyMove],
    [["1", "2", "3"], words.keyMark],
    ...(asks ? [[["x"], words.keyChoose] as const] : []),
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
