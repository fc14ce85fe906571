import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** A page that broke: the way home stands beside the reason. */
export function PageProblem() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <div className="page page-narrow">
      <Problem error={error} retry={() => location.reload()} />
    </div>
  );
}

export function NotFound() {
  const words = useWords(SHELL);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.notFoundTitle} />
      <div className="stack">
        <p>{words.notFoundText}</p>
        <Link to="/">{words.goHome}</Link>
      </div>
    </div>
  );
}
