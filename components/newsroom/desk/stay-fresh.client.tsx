"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the list again when its window is looked at again: a desk left open all day tells no old news. */
export function StayFresh() {
  const router = useRouter();
  useEffect(() => {
    const readAgain = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const readRestored = (event: PageTransitionEvent) => {
      if (event.persisted) router.refresh();
    };
    document.addEventListener("visibilitychange", readAgain);
    window.addEventListener("pageshow", readRestored);
    return () => {
      document.removeEventListener("visibilitychange", readAgain);
      window.removeEventListener("pageshow", readRestored);
    };
  }, [router]);
  return null;
}
