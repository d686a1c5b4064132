export default function StartPage() {
	return <h1>Waymark</h1>
}
