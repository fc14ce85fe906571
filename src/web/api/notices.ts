import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  AccountEmails,
  FailedMail,
  NoticeCount,
  NoticePage,
  NotificationsView,
  type Remind,
  Reminders,
  type SetNotifications,
} from "../../contract/notices.ts";
import { read, send, tell } from "./client.ts";

const QUIET_MS = 120_000;

/** Asked again now and then while the page is looked at; without an answer the bell simply has no number. */
export const noticeCountQuery = queryOptions({
  queryKey: ["notices", "count"],
  queryFn: ({ signal }) => read(NoticeCount, "/me/notices/count", signal),
  refetchInterval: QUIET_MS,
  staleTime: QUIET_MS / 4,
});

const FROM_THE_NEWEST = 0;

export const noticePages = (unreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ["notices", "list", unreadOnly],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams();
      if (unreadOnly) asked.set("unread", "1");
      if (pageParam !== FROM_THE_NEWEST) asked.set("before", String(pageParam));
      return read(NoticePage, `/me/notices?${asked}`, signal);
    },
    initialPageParam: FROM_THE_NEWEST,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Marks those named as read, or all of them when none is named. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: readonly number[]) =>
      send(NoticeCount, "POST", "/me/notices/read", ids === undefined ? {} : { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notices"] }),
  });
}

export const notificationsQuery = queryOptions({
  queryKey: ["notifications"],
  queryFn: ({ signal }) => read(NotificationsView, "/me/notifications", signal),
});

function useNotificationsChange<Input>(change: (input: Input) => Promise<NotificationsView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => client.setQueryData(notificationsQuery.queryKey, view),
  });
}

export const useSetNotifications = () =>
  useNotificationsChange((typed: SetNotifications) =>
    send(NotificationsView, "PUT", "/me/notifications", typed),
  );

export const useRenewCalendar = () =>
  useNotificationsChange((_asked: undefined) => send(NotificationsView, "POST", "/me/calendar-address"));

export const accountEmailsQuery = queryOptions({
  queryKey: ["account-emails"],
  queryFn: ({ signal }) => read(AccountEmails, "/account-emails", signal),
});

export function useSetAccountEmail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ account, email }: { readonly account: string; readonly email: string }) =>
      tell("PUT", `/accounts/${account}/email`, { email }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountEmailsQuery.queryKey }),
  });
}

export const failedMailsQuery = queryOptions({
  queryKey: ["failed-mails"],
  queryFn: ({ signal }) => read(z.array(FailedMail), "/failed-mails", signal),
});

export function useRetryMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("POST", `/failed-mails/${id}/retry`),
    onSuccess: () => client.invalidateQueries({ queryKey: failedMailsQuery.queryKey }),
  });
}

export const remindersQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "reminders"],
    queryFn: ({ signal }) => read(Reminders, `/rounds/${round}/reminders`, signal),
  });

export function useRemind(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: Remind) => send(Reminders, "POST", `/rounds/${round}/remind`, typed),
    onSuccess: (reminders) => client.setQueryData(remindersQuery(round).queryKey, reminders),
    onError: () => client.invalidateQueries({ queryKey: ["round", round] }),
  });
}
