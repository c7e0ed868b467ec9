import { buttonClass } from "@/components/ui/button-class";

type ActionFilesProps = {
  /** The API's address of the team or unit. */
  base: string;
};

/** The list to take along: a table, and a calendar of those with a day. */
export function ActionFiles({ base }: ActionFilesProps) {
  return (
    <>
      <a href={`${base}/actions.csv`} download className={buttonClass("plain")}>
        CSV
      </a>
      <a href={`${base}/actions.ics`} download className={buttonClass("plain")}>
        Calendar file
      </a>
    </>
  );
}
