import { Notice } from "#components/newsroom/desk/notice.tsx";
import "../desk.css";

export default function NotFound() {
  return (
    <Notice title="There is nothing at this address">
      <p>The address may be mistyped, or the story it led to does not exist.</p>
      <p>
        <a href="/newsroom">Go to the stories</a>
      </p>
    </Notice>
  );
}
