import type { SeedPlace } from "./seed-shapes.ts";

type Row = [key: string, name: string, nameKo: string, country: string, timeZone: string, region?: string];

/** World cities that an AP-like desk prints without their country. */
const standing: Row[] = [
  ["amsterdam", "Amsterdam", "암스테르담", "NL", "Europe/Amsterdam"],
  ["baghdad", "Baghdad", "바그다드", "IQ", "Asia/Baghdad"],
  ["bangkok", "Bangkok", "방콕", "TH", "Asia/Bangkok"],
  ["beijing", "Beijing", "베이징", "CN", "Asia/Shanghai"],
  ["beirut", "Beirut", "베이루트", "LB", "Asia/Beirut"],
  ["berlin", "Berlin", "베를린", "DE", "Europe/Berlin"],
  ["brussels", "Brussels", "브뤼셀", "BE", "Europe/Brussels"],
  ["cairo", "Cairo", "카이로", "EG", "Africa/Cairo"],
  ["djibouti", "Djibouti", "지부티", "DJ", "Africa/Djibouti"],
  ["dublin", "Dublin", "더블린", "IE", "Europe/Dublin"],
  ["geneva", "Geneva", "제네바", "CH", "Europe/Zurich"],
  ["gibraltar", "Gibraltar", "지브롤터", "GI", "Europe/Gibraltar"],
  ["guatemala-city", "Guatemala City", "과테말라시티", "GT", "America/Guatemala"],
  ["havana", "Havana", "아바나", "CU", "America/Havana"],
  ["helsinki", "Helsinki", "헬싱키", "FI", "Europe/Helsinki"],
  ["hong-kong", "Hong Kong", "홍콩", "HK", "Asia/Hong_Kong"],
  ["islamabad", "Islamabad", "이슬라마바드", "PK", "Asia/Karachi"],
  ["istanbul", "Istanbul", "이스탄불", "TR", "Europe/Istanbul"],
  ["jerusalem", "Jerusalem", "예루살렘", "IL", "Asia/Jerusalem"],
  ["johannesburg", "Johannesburg", "요하네스버그", "ZA", "Africa/Johannesburg"],
  ["kuwait-city", "Kuwait City", "쿠웨이트시티", "KW", "Asia/Kuwait"],
  ["london", "London", "런던", "GB", "Europe/London"],
  ["luxembourg", "Luxembourg", "룩셈부르크", "LU", "Europe/Luxembourg"],
  ["macau", "Macau", "마카오", "MO", "Asia/Macau"],
  ["madrid", "Madrid", "마드리드", "ES", "Europe/Madrid"],
  ["mexico-city", "Mexico City", "멕시코시티", "MX", "America/Mexico_City"],
  ["milan", "Milan", "밀라노", "IT", "Europe/Rome"],
  ["monaco", "Monaco", "모나코", "MC", "Europe/Monaco"],
  ["montreal", "Montreal", "몬트리올", "CA", "America/Toronto", "Quebec"],
  ["moscow", "Moscow", "모스크바", "RU", "Europe/Moscow"],
  ["munich", "Munich", "뮌헨", "DE", "Europe/Berlin"],
  ["new-delhi", "New Delhi", "뉴델리", "IN", "Asia/Kolkata"],
  ["panama-city", "Panama City", "파나마시티", "PA", "America/Panama"],
  ["paris", "Paris", "파리", "FR", "Europe/Paris"],
  ["prague", "Prague", "프라하", "CZ", "Europe/Prague"],
  ["quebec-city", "Quebec City", "퀘벡시티", "CA", "America/Toronto", "Quebec"],
  ["rio-de-janeiro", "Rio de Janeiro", "리우데자네이루", "BR", "America/Sao_Paulo"],
  ["rome", "Rome", "로마", "IT", "Europe/Rome"],
  ["san-marino", "San Marino", "산마리노", "SM", "Europe/San_Marino"],
  ["sao-paulo", "Sao Paulo", "상파울루", "BR", "America/Sao_Paulo"],
  ["shanghai", "Shanghai", "상하이", "CN", "Asia/Shanghai"],
  ["singapore", "Singapore", "싱가포르", "SG", "Asia/Singapore"],
  ["stockholm", "Stockholm", "스톡홀름", "SE", "Europe/Stockholm"],
  ["sydney", "Sydney", "시드니", "AU", "Australia/Sydney"],
  ["tokyo", "Tokyo", "도쿄", "JP", "Asia/Tokyo"],
  ["toronto", "Toronto", "토론토", "CA", "America/Toronto", "Ontario"],
  ["vatican-city", "Vatican City", "바티칸시티", "VA", "Europe/Vatican"],
  ["vienna", "Vienna", "빈", "AT", "Europe/Vienna"],
  ["zurich", "Zurich", "취리히", "CH", "Europe/Zurich"],
];

const withCountry: Row[] = [
  ["amman", "Amman", "암만", "JO", "Asia/Amman"],
  ["antofagasta", "Antofagasta", "안토파가스타", "CL", "America/Santiago"],
  ["athens", "Athens", "아테네", "GR", "Europe/Athens"],
  ["bergen", "Bergen", "베르겐", "NO", "Europe/Oslo"],
  ["buenos-aires", "Buenos Aires", "부에노스아이레스", "AR", "America/Argentina/Buenos_Aires"],
  ["christchurch", "Christchurch", "크라이스트처치", "NZ", "Pacific/Auckland"],
  ["copenhagen", "Copenhagen", "코펜하겐", "DK", "Europe/Copenhagen"],
  ["edinburgh", "Edinburgh", "에든버러", "GB", "Europe/London", "Scotland"],
  ["fukuoka", "Fukuoka", "후쿠오카", "JP", "Asia/Tokyo"],
  ["ghent", "Ghent", "헨트", "BE", "Europe/Brussels"],
  ["hanoi", "Hanoi", "하노이", "VN", "Asia/Ho_Chi_Minh"],
  ["jakarta", "Jakarta", "자카르타", "ID", "Asia/Jakarta"],
  ["kathmandu", "Kathmandu", "카트만두", "NP", "Asia/Kathmandu"],
  ["kushiro", "Kushiro", "구시로", "JP", "Asia/Tokyo"],
  ["lima", "Lima", "리마", "PE", "America/Lima"],
  ["lisbon", "Lisbon", "리스본", "PT", "Europe/Lisbon"],
  ["manila", "Manila", "마닐라", "PH", "Asia/Manila"],
  ["nairobi", "Nairobi", "나이로비", "KE", "Africa/Nairobi"],
  ["oslo", "Oslo", "오슬로", "NO", "Europe/Oslo"],
  ["reykjavik", "Reykjavik", "레이캬비크", "IS", "Atlantic/Reykjavik"],
  ["rotterdam", "Rotterdam", "로테르담", "NL", "Europe/Amsterdam"],
  ["samarkand", "Samarkand", "사마르칸트", "UZ", "Asia/Samarkand"],
  ["suva", "Suva", "수바", "FJ", "Pacific/Fiji"],
  ["taipei", "Taipei", "타이베이", "TW", "Asia/Taipei"],
  ["ulaanbaatar", "Ulaanbaatar", "울란바토르", "MN", "Asia/Ulaanbaatar"],
  ["vancouver", "Vancouver", "밴쿠버", "CA", "America/Vancouver", "British Columbia"],
  ["vladivostok", "Vladivostok", "블라디보스토크", "RU", "Asia/Vladivostok"],
  ["warsaw", "Warsaw", "바르샤바", "PL", "Europe/Warsaw"],
];

function place(row: Row, standsAlone: boolean): SeedPlace {
  const [key, name, nameKo, country, timeZone, region] = row;
  const known = { key, name, nameKo, country, timeZone, standsAlone };
  return region === undefined ? known : { ...known, region };
}

export const placesAbroad: SeedPlace[] = [
  ...standing.map((row) => place(row, true)),
  ...withCountry.map((row) => place(row, false)),
];
