import { createBrowserRouter, type RouteObject } from "react-router";
import { Loading } from "../parts/states.tsx";
import { NotFound, PageProblem } from "./PageProblem.tsx";
import { Shell } from "./Shell.tsx";

/** Every page is fetched when it is first opened; a file of a page exports `Component`. */
const pages: RouteObject[] = [
  { index: true, lazy: () => import("../home/HomePage.tsx") },
  { path: "tai-khoan", lazy: () => import("../session/AccountPage.tsx") },
  { path: "thong-bao", lazy: () => import("../notices/NoticesPage.tsx") },
  { path: "dot", lazy: () => import("../rounds/RoundsPage.tsx") },
  { path: "dot/moi", lazy: () => import("../rounds/edit/NewRoundPage.tsx") },
  { path: "dot/:round/sua", lazy: () => import("../rounds/edit/EditRoundPage.tsx") },
  {
    path: "dot/:round",
    lazy: () => import("../rounds/RoundFrame.tsx"),
    children: [
      { index: true, lazy: () => import("../rounds/BoardPage.tsx") },
      { path: "so-lieu", lazy: () => import("../rounds/values/ValuesPage.tsx") },
      { path: "kiem-tra", lazy: () => import("../rounds/ChecksPage.tsx") },
      { path: "ket-qua", lazy: () => import("../rounds/results/ResultsPage.tsx") },
      { path: "ket-qua/:unit", lazy: () => import("../rounds/results/UnitResultPage.tsx") },
      { path: "van-ban", lazy: () => import("../papers/PapersPage.tsx") },
      { path: "kien-nghi", lazy: () => import("../objections/ObjectionsPage.tsx") },
      { path: "soi", lazy: () => import("../rounds/SoundnessPage.tsx") },
      { path: "hoc-hoi", lazy: () => import("../learning/LearningPage.tsx") },
      { path: "hoc-hoi/:leaf", lazy: () => import("../learning/LessonPage.tsx") },
      { path: "khong-ap-dung", lazy: () => import("../rounds/ExemptionsPage.tsx") },
      { path: "nhat-ky", lazy: () => import("../rounds/AuditPage.tsx") },
      { path: "ra-soat", lazy: () => import("../workingGroup/risks/RisksPage.tsx") },
      { path: "yeu-cau", lazy: () => import("../workingGroup/requests/RequestsPage.tsx") },
      { path: "cuoc-hop", lazy: () => import("../workingGroup/meetings/MeetingsPage.tsx") },
      { path: "cong-khai", lazy: () => import("../workingGroup/portal/PortalPage.tsx") },
      { path: "nhap-bo", lazy: () => import("../workingGroup/entry/EntryPage.tsx") },
    ],
  },
  { path: "dot/:round/lanh-dao", lazy: () => import("../rounds/OverlookPage.tsx") },
  { path: "dot/:round/cuoc-hop/:meeting", lazy: () => import("../workingGroup/meetings/MeetingPage.tsx") },
  { path: "dot/:round/phieu/:unit", lazy: () => import("../sheet/SheetPage.tsx") },
  { path: "dot/:round/phieu/:unit/excel", lazy: () => import("../sheet/offline/OfflinePage.tsx") },
  { path: "dot/:round/phieu/:unit/gui", lazy: () => import("../sheet/submit/SubmitPage.tsx") },
  { path: "dot/:round/phieu/:unit/duyet", lazy: () => import("../sheet/signing/SigningPage.tsx") },
  { path: "dot/:round/phieu/:unit/giao-viec", lazy: () => import("../sheet/divide/DividePage.tsx") },
  { path: "don-vi/:unit/phong", lazy: () => import("../divisions/DivisionsPage.tsx") },
  { path: "dot/:round/phieu/:unit/giai-trinh", lazy: () => import("../sheet/reply/LossesPage.tsx") },
  { path: "dot/:round/phieu/:unit/bien-nhan", lazy: () => import("../sheet/submit/ReceiptPage.tsx") },
  { path: "dot/:round/tham-dinh", lazy: () => import("../appraisal/OverviewPage.tsx") },
  { path: "dot/:round/tham-dinh/tieu-chi/:leaf", lazy: () => import("../appraisal/CriterionPage.tsx") },
  { path: "dot/:round/tham-dinh/don-vi/:unit", lazy: () => import("../appraisal/UnitPage.tsx") },
  { path: "dot/:round/tham-dinh/thong-nhat", lazy: () => import("../appraisal/TogetherPage.tsx") },
  { path: "dot/:round/tham-dinh/ly-do", lazy: () => import("../appraisal/ReasonsPage.tsx") },
  { path: "dot/:round/tham-dinh/xung-dot", lazy: () => import("../appraisal/ConflictsPage.tsx") },
  { path: "dot/:round/tham-dinh/dong-deu", lazy: () => import("../appraisal/ConsistencyPage.tsx") },
  { path: "dot/:round/tham-dinh/do-thong-nhat", lazy: () => import("../appraisal/AgreementPage.tsx") },
  { path: "dot/:round/tham-dinh/cham-lai", lazy: () => import("../appraisal/ReadingsPage.tsx") },
  { path: "dot/:round/cham-lai", lazy: () => import("../appraisal/ReadingPage.tsx") },
  { path: "dot/:round/cau-hoi", lazy: () => import("../appraisal/QuestionsPage.tsx") },
  { path: "phuong-an", lazy: () => import("../scenarios/FirstPage.tsx") },
  { path: "phuong-an/:unit", lazy: () => import("../scenarios/ScenarioPage.tsx") },
  { path: "phuong-an/:unit/so-sanh", lazy: () => import("../scenarios/ComparePage.tsx") },
  { path: "kho-tai-lieu", lazy: () => import("../library/LibraryPage.tsx") },
  { path: "kho-tai-lieu/:document", lazy: () => import("../library/DocumentPage.tsx") },
  { path: "dot/:round/thay-doi/:unit", lazy: () => import("../methods/ChangesPage.tsx") },
  { path: "nguy-co", lazy: () => import("../risk/IndexPage.tsx") },
  { path: "nguy-co/:unit", lazy: () => import("../risk/UnitRiskPage.tsx") },
  { path: "nguy-co/dot/:round", lazy: () => import("../risk/BoardPage.tsx") },
  { path: "nguy-co/quy-tac/:unit", lazy: () => import("../risk/RulesPage.tsx") },
  { path: "nhiem-vu", lazy: () => import("../tasks/TasksPage.tsx") },
  { path: "nhiem-vu/moi", lazy: () => import("../tasks/NewTaskPage.tsx") },
  { path: "nhiem-vu/dinh-ky", lazy: () => import("../tasks/DutiesPage.tsx") },
  { path: "nhiem-vu/don-vi/:unit", lazy: () => import("../tasks/OverviewPage.tsx") },
  { path: "nhiem-vu/:task", lazy: () => import("../tasks/TaskPage.tsx") },
  { path: "nhiem-vu/:task/sua", lazy: () => import("../tasks/EditTaskPage.tsx") },
  { path: "ke-hoach", lazy: () => import("../plans/PlansPage.tsx") },
  { path: "ke-hoach/moi", lazy: () => import("../plans/NewPlanPage.tsx") },
  {
    path: "ke-hoach/:plan",
    lazy: () => import("../plans/PlanFrame.tsx"),
    children: [
      { index: true, lazy: () => import("../plans/ContentPage.tsx") },
      { path: "gop-y", lazy: () => import("../plans/CommentsPage.tsx") },
      { path: "kiem-tra", lazy: () => import("../plans/ChecksPage.tsx") },
      { path: "theo-doi", lazy: () => import("../plans/FollowPage.tsx") },
      { path: "dieu-chinh", lazy: () => import("../plans/AmendPage.tsx") },
    ],
  },
  { path: "bo-tieu-chi", lazy: () => import("../methods/MethodsPage.tsx") },
  { path: "bo-tieu-chi/so-sanh", lazy: () => import("../methods/ComparePage.tsx") },
  { path: "bo-tieu-chi/:id/:version", lazy: () => import("../methods/EditorPage.tsx") },
  { path: "bo-tieu-chi/:id/:version/soi", lazy: () => import("../methods/SoundnessPage.tsx") },
  { path: "bo-tieu-chi/:id/:version/thu", lazy: () => import("../methods/TrialPage.tsx") },
  { path: "dieu-hanh", lazy: () => import("../cockpit/FirstCockpit.tsx") },
  { path: "dieu-hanh/:unit", lazy: () => import("../cockpit/CockpitPage.tsx") },
  { path: "dieu-hanh/:unit/chu-tri", lazy: () => import("../cockpit/LeadsPage.tsx") },
  { path: "dieu-hanh/:unit/vi-sao/:index", lazy: () => import("../cockpit/WhyPage.tsx") },
  { path: "bao-cao", lazy: () => import("../reports/ReportsPage.tsx") },
  { path: "bao-cao/hoi-nghi", lazy: () => import("../reports/PackPage.tsx") },
  { path: "bao-cao/yeu-cau/:call", lazy: () => import("../reports/CallPage.tsx") },
  { path: "bao-cao/:report/gop-y", lazy: () => import("../reports/ReportPage.tsx") },
  { path: "bao-cao/:report", lazy: () => import("../reports/ReportPage.tsx") },
  { path: "khen-thuong", lazy: () => import("../recognition/RecognitionPage.tsx") },
  { path: "khen-thuong/tieu-chi/:unit", lazy: () => import("../recognition/RulesPage.tsx") },
  { path: "khen-thuong/:list", lazy: () => import("../recognition/ListPage.tsx") },
  { path: "mau-van-ban", lazy: () => import("../templates/TemplatesPage.tsx") },
  { path: "so-lieu-cong-bo", lazy: () => import("../published/EnterPage.tsx") },
  { path: "so-lieu-cong-bo/nhap-tep", lazy: () => import("../published/ImportPage.tsx") },
  { path: "tinh-thu-chi-so", lazy: () => import("../statistics/indices/IndexTrialPage.tsx") },
  { path: "dieu-tra", lazy: () => import("../statistics/surveys/SurveyPage.tsx") },
  { path: "quan-tri", lazy: () => import("../administration/AccountsPage.tsx") },
  { path: "quan-tri/don-vi", lazy: () => import("../administration/UnitsPage.tsx") },
  { path: "quan-tri/lich-lam-viec", lazy: () => import("../administration/CalendarPage.tsx") },
  { path: "quan-tri/thu-chua-gui", lazy: () => import("../notices/FailedMailsPage.tsx") },
  { path: "*", Component: NotFound },
];

function Waiting() {
  return (
    <div className="page page-narrow">
      <Loading />
    </div>
  );
}

export function createRouter() {
  return createBrowserRouter(
    [
      {
        Component: Shell,
        HydrateFallback: Waiting,
        children: [{ ErrorBoundary: PageProblem, children: pages }],
      },
    ],
    { basename: "/lam-viec" },
  );
}
