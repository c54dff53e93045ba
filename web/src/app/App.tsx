import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Landing } from "../features/landing/Landing";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { Message } from "../ui/Message";
import { Spinner } from "../ui/Spinner";
import { theme } from "../ui/theme";
import { navigate, useRoute } from "./navigation";
import { useStageScheme } from "./stageScheme";

const RecordingsPage = lazy(() => import("../features/recordings/RecordingsPage"));
const WatchPage = lazy(() => import("../features/recordings/WatchPage"));
const RoomPage = lazy(() => import("../features/rooms/RoomPage"));

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
});

export function App() {
  const { t } = useTranslation();
  const scheme = useStageScheme();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme ? { forceColorScheme: scheme } : {})}
    >
      <QueryClientProvider client={queries}>
        <a className="skip-link" href="#content">
          {t("app.skip")}
        </a>
        <ErrorBoundary>
          <Suspense fallback={<Spinner label={t("app.loading")} />}>
            <Page />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Page() {
  const { t } = useTranslation();
  const route = useRoute();
  switch (route.page) {
    case "landing":
      return <Landing />;
    case "room":
      return <RoomPage key={route.code.toUpperCase()} code={route.code} />;
    case "recordings":
      return <RecordingsPage key={route.code.toUpperCase()} code={route.code} />;
    case "recording":
      return <WatchPage key={route.id} id={route.id} />;
    case "unknown":
      return (
        <Message
          title={t("gone.unknown.title")}
          text={t("gone.unknown.text")}
          action={t("app.home")}
          onAction={() => navigate("/")}
        />
      );
  }
}
