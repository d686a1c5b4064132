import { getTranslations } from 'next-intl/server'

/** Keeps ticks and own entries in this browser if the reader wants it, and prints the list. Hidden without script. */
export async function OwnChecklist({ slug }: { slug: string }) {
	const t = await getTranslations('OwnChecklist')
	return (
		<div className="own" data-checklist={slug} hidden>
			<p>
				<label>
					<input type="checkbox" data-do="keep" /> {t('keep')}
				</label>
			</p>
			<div data-own="">
				<h2>{t('own')}</h2>
				<ul className="ticks" />
				<template>
					<li>
						<label>
							<input type="checkbox" /> <span dir="auto" />
						</label>
					</li>
				</template>
				<p className="tools">
					<label>
						{t('new')} <input type="text" maxLength={200} dir="auto" />
					</label>
					<button type="button" data-do="add">
						{t('add')}
					</button>
				</p>
			</div>
			<p>
				<button type="button" data-do="print">
					{t('print')}
				</button>
			</p>
			<script src="/keeping.js" defer data-keep="" />
		</div>
	)
}
