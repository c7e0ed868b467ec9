type FieldErrorProps = { id: string; message?: string | undefined };

/** What is wrong with one field, and what to do; the field points here with aria-describedby. */
export function FieldError({ id, message }: FieldErrorProps) {
  if (!message) return null;
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-small text-danger">
      <svg aria-hidden viewBox="0 0 16 16" className="mt-0.5 size-4 flex-none" fill="none" stroke="currentColor">
        <circle cx="8" cy="8" r="6.5" strokeWidth="1.5" />
        <path d="M8 4.6v4M8 10.6v.9" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      {message}
    </p>
  );
}
