import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { MethodSummary, MethodView } from "../../contract/methods.ts";
import { read } from "./client.ts";

export const methodsQuery = queryOptions({
  queryKey: ["methods"],
  queryFn: ({ signal }) => read(z.array(MethodSummary), "/methods", signal),
  staleTime: 300_000,
});

export const methodQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["method", id, version],
    queryFn: ({ signal }) => read(MethodView, `/methods/${id}/${encodeURIComponent(version)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== "" && version !== "",
  });
