import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { CalendarYear, type SetOfficeDay } from "../../contract/calendar.ts";
import { read, tell } from "./client.ts";

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ["calendar", year],
    queryFn: ({ signal }) => read(CalendarYear, `/calendar/${year}`, signal),
  });

export function useSetDay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ date, ...day }: SetOfficeDay & { readonly date: string }) =>
      tell("PUT", `/calendar/days/${date}`, day),
    onSuccess: () => client.invalidateQueries({ queryKey: ["calendar"] }),
  });
}

export function useRemoveDay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (date: string) => tell("DELETE", `/calendar/days/${date}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["calendar"] }),
  });
}
