import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  type CloneMethod,
  MethodComparison,
  MethodSaved,
  MethodSet,
  MethodTrial,
  OwnMethodView,
  TrialRound,
  type UploadMethod,
} from "../../contract/methods.ts";
import { apiAddress, read, send, tell } from "./client.ts";

export const methodSetsQuery = queryOptions({
  queryKey: ["method-sets"],
  queryFn: ({ signal }) => read(z.array(MethodSet), "/own-methods", signal),
});

const path = (id: string, version: string): string => `/own-methods/${id}/${encodeURIComponent(version)}`;

export const ownMethodQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["own-method", id, version],
    queryFn: ({ signal }) => read(OwnMethodView, path(id, version), signal),
    // What is typed lies in the editor; reading again would take it away.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export function readOwnMethod(id: string, version: string): Promise<OwnMethodView> {
  return read(OwnMethodView, path(id, version));
}

export function cloneMethod(body: CloneMethod): Promise<OwnMethodView> {
  return send(OwnMethodView, "POST", "/own-methods", body);
}

export function uploadMethod(body: UploadMethod): Promise<OwnMethodView> {
  return send(OwnMethodView, "POST", "/own-methods/upload", body);
}

export function saveMethod(
  id: string,
  version: string,
  source: string,
  rowVersion: number,
): Promise<MethodSaved> {
  return send(MethodSaved, "PUT", path(id, version), { source, rowVersion });
}

export function releaseMethod(id: string, version: string, rowVersion: number): Promise<OwnMethodView> {
  return send(OwnMethodView, "POST", `${path(id, version)}/release`, { rowVersion });
}

export function eraseMethod(id: string, version: string, rowVersion: number): Promise<void> {
  return tell("POST", `${path(id, version)}/erase`, { rowVersion });
}

export function methodDownload(id: string, version: string): string {
  return apiAddress(`/methods/${id}/${encodeURIComponent(version)}/source.yaml`);
}

/** Each named `id@version`. */
export const comparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: ["method-comparison", before, after],
    queryFn: ({ signal }) =>
      read(
        MethodComparison,
        `/methods/compare?before=${encodeURIComponent(before)}&after=${encodeURIComponent(after)}`,
        signal,
      ),
    staleTime: 0,
    enabled: before !== "" && after !== "",
  });

export const trialRoundsQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["own-method", id, version, "trial-rounds"],
    queryFn: ({ signal }) => read(z.array(TrialRound), `${path(id, version)}/trial-rounds`, signal),
  });

/** `rowVersion` says which text was tried. */
export const trialQuery = (id: string, version: string, rowVersion: number, round: string) =>
  queryOptions({
    queryKey: ["own-method", id, version, "trial", rowVersion, round],
    queryFn: ({ signal }) => read(MethodTrial, `${path(id, version)}/trial?round=${round}`, signal),
    staleTime: 0,
    enabled: round !== "",
  });
