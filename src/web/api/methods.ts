import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { MethodSummary, MethodView } from "../../contract/methods.ts";
import { read } from "./client.ts";

/** Versions that a round may use: composite methods are not among them. */
export const methodsQuery = queryOptions({
  queryKey: ["methods"],
  queryFn: async ({ signal }) => {
    const all = await read(z.array(MethodSummary), "/methods", signal);
    return all.flatMap(({ max, ...rest }) =>
      rest.kind === "points" && max !== null ? [{ ...rest, max }] : [],
    );
  },
  staleTime: 300_000,
});

export const methodQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["method", id, version],
    queryFn: ({ signal }) => read(MethodView, `/methods/${id}/${encodeURIComponent(version)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== "" && version !== "",
  });
