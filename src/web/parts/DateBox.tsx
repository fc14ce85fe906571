import "@mantine/dates/styles.layer.css";
import "dayjs/locale/vi";
import { DateInput } from "@mantine/dates";
import { readDate } from "../show/readDate.ts";
import { useLanguage } from "../words/language.tsx";

interface DateBoxProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** YYYY-MM-DD or empty. */
  readonly value: string;
  readonly change: (date: string) => void;
}

/** A date typed as 21/11/2026 (also 21.11.2026, 21112026) or chosen from a calendar. */
export function DateBox({ id, label, hint, fault, value, change }: DateBoxProps) {
  const { language } = useLanguage();
  return (
    <DateInput
      id={id}
      size="md"
      label={label}
      description={hint}
      error={fault}
      inputWrapperOrder={["label", "description", "error", "input"]}
      locale={language}
      valueFormat="DD/MM/YYYY"
      placeholder={language === "vi" ? "ngày/tháng/năm" : "day/month/year"}
      clearable
      clearButtonProps={{ "aria-label": language === "vi" ? "Xóa ngày" : "Clear the date" }}
      maw="14rem"
      value={value === "" ? null : value}
      dateParser={(typed) => readDate(typed) ?? null}
      onChange={(date) => change(date ?? "")}
    />
  );
}
