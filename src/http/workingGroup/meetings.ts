import { z } from "zod";
import {
  conclusionNotice,
  createMeeting,
  decideInMeeting,
  editMeeting,
  readMeeting,
  readMeetings,
} from "../../app/workingGroup/index.ts";
import { LeafCode } from "../../contract/ids.ts";
import { Decide, EditMeeting, MeetingList, MeetingView, NewMeeting } from "../../contract/meetings.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { FILE_TYPES } from "./fileTypes.ts";

const TAGS = ["measured"];
const meetingParams = z.object({ meeting: z.uuid() });

/** Meetings of the working group: what they decide, and the notice of their conclusions. */
export function registerMeetings(app: App): void {
  const list = {
    tags: TAGS,
    summary: "Meetings about a province's self score",
    params: roundParams,
    response: { 200: MeetingList },
  };
  app.get("/api/rounds/:id/meetings", { schema: list }, (request) =>
    readMeetings(contextOf(request), request.params.id),
  );
  const create = {
    tags: TAGS,
    summary: "Create a meeting",
    params: roundParams,
    body: NewMeeting,
    response: { 201: MeetingView },
  };
  app.post("/api/rounds/:id/meetings", { schema: create }, async (request, reply) =>
    reply.code(201).send(await createMeeting(contextOf(request), request.params.id, request.body)),
  );
  const one = {
    tags: TAGS,
    summary: "A meeting with its decisions",
    params: meetingParams,
    response: { 200: MeetingView },
  };
  app.get("/api/meetings/:meeting", { schema: one }, (request) =>
    readMeeting(contextOf(request), request.params.meeting),
  );
  const edit = { ...one, summary: "Edit a meeting", body: EditMeeting };
  app.put("/api/meetings/:meeting", { schema: edit }, (request) =>
    editMeeting(contextOf(request), request.params.meeting, request.body),
  );
  const decision = {
    ...one,
    summary: "Record what the meeting decides on a leaf: mark, request and portal check in one act",
    params: meetingParams.extend({ leaf: LeafCode }),
    body: Decide,
  };
  app.put("/api/meetings/:meeting/decisions/:leaf", { schema: decision }, (request) =>
    decideInMeeting(contextOf(request), request.params, request.body),
  );
  for (const format of ["docx", "pdf"] as const) {
    const notice = { tags: TAGS, summary: `Notice of conclusions as ${format}`, params: meetingParams };
    app.get(`/api/meetings/:meeting/conclusion.${format}`, { schema: notice }, async (request, reply) => {
      const file = await conclusionNotice(contextOf(request), request.params.meeting, format);
      return reply
        .type(FILE_TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(Buffer.from(file.content));
    });
  }
}
