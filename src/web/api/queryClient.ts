import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, OfflineError } from "./client.ts";
import { sessionQuery } from "./session.ts";

/** Reads are tried again when the line is down, never when the server has refused. */
export function createQueryClient(): QueryClient {
  const notice = (error: unknown): void => {
    if (!(error instanceof ApiError)) return;
    if (error.body.code === "sign-in-needed") client.setQueryData(sessionQuery.queryKey, null);
    if (error.body.code === "password-change-needed" || error.body.code === "csrf-failed")
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => error instanceof OfflineError && count < 2,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
