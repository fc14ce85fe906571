/** Words of the explanation of a change of rank. */
export const CHANGE_WORDS = {
  vi: {
    caption: "Từng nguyên nhân làm thay đổi thứ hạng bao nhiêu bậc",
    captionPoints: "Từng phần làm tổng điểm thay đổi bao nhiêu",
    cause: "Nguyên nhân",
    points: "Điểm",
    places: "Bậc",
    bar: "Tụt ← → Lên",
    barPoints: "Giảm ← → Tăng",
    rank: "hạng",
    year: (year: number) => `Năm ${year}`,
  },
  en: {
    caption: "How many places each cause moved the rank",
    captionPoints: "How many points each part moved the total",
    cause: "Cause",
    points: "Points",
    places: "Places",
    bar: "Down ← → Up",
    barPoints: "Down ← → Up",
    rank: "rank",
    year: (year: number) => `Year ${year}`,
  },
} as const;
