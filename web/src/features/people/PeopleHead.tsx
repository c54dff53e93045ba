import { useTranslation } from "react-i18next";
import { useManages } from "../meeting/MeetingContext";
import { useWaitingRoom, WaitingRoomMenu, WaitingRoomSaid } from "../waiting/WaitingRoomMenu";
import classes from "./People.module.css";

/** How many are here; for who manages, also who may come in. */
export function PeopleHead({ count }: { readonly count: number }) {
  return useManages() ? <WithDoor count={count} /> : <Count count={count} />;
}

function Count({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <p className={classes.count} aria-live="polite">
      {t("meeting.people_.count", { count })}
    </p>
  );
}

function WithDoor({ count }: { readonly count: number }) {
  const room = useWaitingRoom();
  return (
    <>
      <div className={classes.head}>
        <Count count={count} />
        <WaitingRoomMenu room={room} />
      </div>
      <WaitingRoomSaid room={room} />
    </>
  );
}
