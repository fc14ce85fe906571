import { useRefusal } from "../../parts/ErrorSummary.tsx";

/** Why an act was refused: every fault the server names. */
export function ActProblem({ error }: { readonly error: unknown }) {
  const refusal = useRefusal();
  return (
    <div className="note note-danger small" role="alert">
      {refusal(error).map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
