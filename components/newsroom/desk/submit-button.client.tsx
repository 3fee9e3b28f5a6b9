"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

interface SubmitButtonProps {
  className?: string;
  children: ReactNode;
}

/** A form's button, which does nothing twice while the first time is still going on. */
export function SubmitButton({ className, children }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={className}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {children}
    </button>
  );
}
