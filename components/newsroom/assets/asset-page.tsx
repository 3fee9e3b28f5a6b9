import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import { AssetScreen, type AssetScreenProps } from "./asset-screen.client.tsx";
import "./library.css";
import "./asset-screen.css";

/** One picture of the library. */
export function AssetPage({ detail, userId, zone, now, ...bar }: TopBarProps & AssetScreenProps) {
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page" tabIndex={-1}>
        <p>
          <a href="/newsroom/pictures">All pictures</a>
        </p>
        <AssetScreen key={detail.asset.id} detail={detail} userId={userId} zone={zone} now={now} />
      </main>
    </div>
  );
}
