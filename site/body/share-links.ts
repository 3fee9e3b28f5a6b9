export interface ShareLink {
  name: string;
  href: string;
}

/** Ways to pass a story on. Plain links: nothing of another company's loads unless a reader follows one. */
export function shareLinks(story: { address: string; headline: string }, language: "en" | "ko"): ShareLink[] {
  const url = encodeURIComponent(story.address);
  const title = encodeURIComponent(story.headline);
  const links: ShareLink[] = [
    { name: language === "ko" ? "이메일" : "Email", href: `mailto:?subject=${title}&body=${url}` },
    { name: "X", href: `https://x.com/intent/post?url=${url}&text=${title}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: "LinkedIn", href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  ];
  if (language === "ko")
    links.push({ name: "카카오스토리", href: `https://story.kakao.com/share?url=${url}` });
  return links;
}
