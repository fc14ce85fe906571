import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Outlet, ScrollRestoration } from "react-router";
import { sessionQuery } from "../api/session.ts";
import { Loading, Problem } from "../parts/states.tsx";
import { ForcedPassword } from "../session/ForcedPassword.tsx";
import { SignIn } from "../session/SignIn.tsx";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { Head } from "./Head.tsx";

/** The frame of every page: sign-in or forced password change come first, at whatever address. */
export function Shell() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const words = useWords(SHELL);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session && !wasSignedIn) setWasSignedIn(true);

  if (session === undefined) {
    return (
      <main className="page page-narrow">
        {error ? <Problem error={error} retry={() => void refetch()} /> : <Loading lines={3} />}
      </main>
    );
  }
  if (session === null) return <SignIn expired={wasSignedIn} />;
  if (session.account.mustChangePassword) return <ForcedPassword />;
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <Head session={session} signOutDone={() => setWasSignedIn(false)} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
