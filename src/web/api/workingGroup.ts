import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { EntryView } from "../../contract/entryPack.ts";
import {
  type Decide,
  type EditMeeting,
  MeetingList,
  MeetingView,
  type NewMeeting,
} from "../../contract/meetings.ts";
import {
  type EditPortalCheck,
  type NewPortalCheck,
  PortalBook,
  type PortalTemplate,
} from "../../contract/portalChecks.ts";
import { type MarkLeaf, MarkView, RiskList } from "../../contract/riskMarks.ts";
import {
  type AnswerRequest,
  type DraftRequest,
  type ExtendRequest,
  RequestBook,
  type SendRequest,
} from "../../contract/supplementRequests.ts";
import { apiAddress, read, send } from "./client.ts";

const part = encodeURIComponent;

export const risksQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "risks"],
    queryFn: ({ signal }) => read(RiskList, `/rounds/${round}/risks`, signal),
  });

export const markHistoryQuery = (round: string, leaf: string) =>
  queryOptions({
    queryKey: ["round", round, "risks", leaf],
    queryFn: ({ signal }) => read(z.array(MarkView), `/rounds/${round}/risks/${part(leaf)}/history`, signal),
    staleTime: 0,
  });

export const requestsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "requests"],
    queryFn: ({ signal }) => read(RequestBook, `/rounds/${round}/requests`, signal),
  });

export const meetingsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "meetings"],
    queryFn: ({ signal }) => read(MeetingList, `/rounds/${round}/meetings`, signal),
  });

export const meetingQuery = (meeting: string) =>
  queryOptions({
    queryKey: ["meeting", meeting],
    queryFn: ({ signal }) => read(MeetingView, `/meetings/${meeting}`, signal),
  });

export const portalQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "portal"],
    queryFn: ({ signal }) => read(PortalBook, `/rounds/${round}/portal-checks`, signal),
  });

export const entryQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "entry"],
    queryFn: ({ signal }) => read(EntryView, `/rounds/${round}/entry`, signal),
  });

export function markLeaf(round: string, leaf: string, mark: MarkLeaf): Promise<RiskList> {
  return send(RiskList, "PUT", `/rounds/${round}/risks/${part(leaf)}`, mark);
}

export const risksDownload = (round: string, kind: "xlsx" | "csv") =>
  apiAddress(`/rounds/${round}/risks.${kind}`);
export const letterDownload = (request: string, kind: "docx" | "pdf") =>
  apiAddress(`/supplement-requests/${request}/letter.${kind}`);
export const noticeDownload = (meeting: string, kind: "docx" | "pdf") =>
  apiAddress(`/meetings/${meeting}/conclusion.${kind}`);
export const packDownload = (round: string) => apiAddress(`/rounds/${round}/entry-pack.zip`);
export const captureAddress = (check: string) => apiAddress(`/portal-checks/${check}/file`);

/** What can be done with requests; each answers with everything asked in the round. */
export type RequestAct =
  | { readonly act: "draft"; readonly leaves: readonly string[] }
  | {
      readonly act: "reword";
      readonly department: string;
      readonly leaf: string;
      readonly said: DraftRequest;
    }
  | { readonly act: "undraft"; readonly department: string; readonly leaf: string }
  | { readonly act: "send"; readonly request: SendRequest }
  | { readonly act: "extend"; readonly id: string; readonly said: ExtendRequest }
  | { readonly act: "remind"; readonly id: string }
  | { readonly act: "close"; readonly id: string }
  | { readonly act: "answer"; readonly id: string; readonly leaf: string; readonly said: AnswerRequest };

function doRequest(round: string, act: RequestAct): Promise<RequestBook> {
  const drafts = `/rounds/${round}/request-drafts`;
  switch (act.act) {
    case "draft":
      return send(RequestBook, "POST", drafts, { leaves: act.leaves });
    case "reword":
      return send(RequestBook, "PUT", `${drafts}/${act.department}/${part(act.leaf)}`, act.said);
    case "undraft":
      return send(RequestBook, "DELETE", `${drafts}/${act.department}/${part(act.leaf)}`);
    case "send":
      return send(RequestBook, "POST", `/rounds/${round}/requests`, act.request);
    case "extend":
      return send(RequestBook, "POST", `/supplement-requests/${act.id}/extend`, act.said);
    case "remind":
      return send(RequestBook, "POST", `/supplement-requests/${act.id}/remind`, {});
    case "close":
      return send(RequestBook, "POST", `/supplement-requests/${act.id}/close`);
    case "answer":
      return send(RequestBook, "PUT", `/supplement-requests/${act.id}/leaves/${part(act.leaf)}`, act.said);
  }
}

/** Does something with requests and shows what stands afterwards. */
export function useRequestAct(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: RequestAct) => doRequest(round, act),
    onSuccess: (book) => {
      client.setQueryData(requestsQuery(round).queryKey, book);
      void client.invalidateQueries({ queryKey: risksQuery(round).queryKey });
    },
  });
}

export function createMeeting(round: string, meeting: NewMeeting): Promise<MeetingView> {
  return send(MeetingView, "POST", `/rounds/${round}/meetings`, meeting);
}

/** Edits a meeting, or records what it decides on a leaf. */
export type MeetingAct =
  | { readonly act: "edit"; readonly said: EditMeeting }
  | { readonly act: "decide"; readonly leaf: string; readonly decision: Decide };

export function useMeetingAct(round: string, meeting: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: MeetingAct) =>
      act.act === "edit"
        ? send(MeetingView, "PUT", `/meetings/${meeting}`, act.said)
        : send(MeetingView, "PUT", `/meetings/${meeting}/decisions/${part(act.leaf)}`, act.decision),
    onSuccess: (view) => {
      client.setQueryData(meetingQuery(meeting).queryKey, view);
      void client.invalidateQueries({ queryKey: ["round", round] });
    },
  });
}

/** What can be done with checks of portals; each answers with the whole list. */
export type PortalAct =
  | { readonly act: "ask"; readonly check: NewPortalCheck }
  | { readonly act: "template"; readonly template: PortalTemplate }
  | { readonly act: "edit"; readonly id: string; readonly said: EditPortalCheck }
  | { readonly act: "remove"; readonly id: string }
  | { readonly act: "capture"; readonly id: string; readonly file: File }
  | { readonly act: "attach"; readonly id: string };

function doPortal(round: string, act: PortalAct): Promise<PortalBook> {
  switch (act.act) {
    case "ask":
      return send(PortalBook, "POST", `/rounds/${round}/portal-checks`, act.check);
    case "template":
      return send(PortalBook, "POST", `/rounds/${round}/portal-checks/template`, act.template);
    case "edit":
      return send(PortalBook, "PATCH", `/portal-checks/${act.id}`, act.said);
    case "remove":
      return send(PortalBook, "DELETE", `/portal-checks/${act.id}`);
    case "capture": {
      const form = new FormData();
      form.append("file", act.file);
      return send(PortalBook, "POST", `/portal-checks/${act.id}/file`, form);
    }
    case "attach":
      return send(PortalBook, "POST", `/portal-checks/${act.id}/attach`);
  }
}

export function usePortalAct(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: PortalAct) => doPortal(round, act),
    onSuccess: (book) => {
      client.setQueryData(portalQuery(round).queryKey, book);
      void client.invalidateQueries({ queryKey: risksQuery(round).queryKey });
      void client.invalidateQueries({ queryKey: ["sheet", round] });
    },
  });
}

export function useTickEntry(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ leaf, entered }: { readonly leaf: string; readonly entered: boolean }) =>
      send(EntryView, "PUT", `/rounds/${round}/entry/${part(leaf)}`, { entered }),
    onSuccess: (view) => client.setQueryData(entryQuery(round).queryKey, view),
  });
}
