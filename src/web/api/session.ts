import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { SessionSummary, SessionView } from "../../contract/access.ts";
import { read, rememberCsrfToken, send, tell } from "./client.ts";

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<SessionView | null> =>
    remembered(await read(SessionView.nullable(), "/session")),
  staleTime: 60_000,
});

function remembered(session: SessionView | null): SessionView | null {
  if (session) rememberCsrfToken(session.csrfToken);
  return session;
}

export function useSession(): SessionView | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: { readonly username: string; readonly password: string }) =>
      send(SessionView, "POST", "/session", typed),
    onSuccess: (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      client.setQueryData(sessionQuery.queryKey, remembered(session));
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE", "/session"),
    onSettled: () => {
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: { readonly current: string; readonly next: string }) =>
      tell("POST", "/account/password", typed),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => read(z.array(SessionSummary), "/sessions", signal),
});

export function useRevokeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
