-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_event" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT,
    "role" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "centre" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "city" TEXT,
    "time_zone" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "languages" TEXT[],
    "opening_hours" JSONB NOT NULL DEFAULT '[]',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault_key" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "wrapped_by" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vault_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "registered_on" DATE NOT NULL,
    "vault_key_id" UUID,
    "name_sealed" BYTEA,
    "birth_date_sealed" BYTEA,
    "contact_sealed" BYTEA,
    "screening_sealed" BYTEA,
    "sex" TEXT,
    "age_band" TEXT,
    "nationality" CHAR(2),
    "languages" TEXT[],
    "interpreter_needed" BOOLEAN NOT NULL DEFAULT false,
    "education" TEXT,
    "occupation" TEXT,
    "client_type" TEXT,
    "destination" TEXT,
    "purpose" TEXT,
    "planned_departure" CHAR(7),
    "document_status" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_blind_index" (
    "client_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "client_blind_index_pkey" PRIMARY KEY ("client_id","kind","digest")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "certified_by" UUID NOT NULL,
    "given_on" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "interpreter_used" BOOLEAN NOT NULL DEFAULT false,
    "given_by" TEXT NOT NULL,
    "services" BOOLEAN NOT NULL,
    "sharing" BOOLEAN NOT NULL,
    "reporting" BOOLEAN NOT NULL,
    "shared_with" TEXT[],
    "withhold_sealed" BYTEA,
    "withhold_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_withdrawal" (
    "consent_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "consent_withdrawal_pkey" PRIMARY KEY ("consent_id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "client_id" UUID,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "first_visit" BOOLEAN NOT NULL,
    "contact_made" BOOLEAN NOT NULL DEFAULT true,
    "topics" TEXT[],
    "services" TEXT[],
    "destination" TEXT,
    "language" TEXT,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "note_sealed" BYTEA,
    "note_level" TEXT NOT NULL DEFAULT 'standard',
    "vault_key_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_handout" (
    "consultation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,

    CONSTRAINT "guide_handout_pkey" PRIMARY KEY ("consultation_id","version_id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "client_id" UUID,
    "consultation_id" UUID,
    "due_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "outcome" TEXT,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "country" CHAR(2) NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "description" TEXT,
    "type" TEXT NOT NULL,
    "languages" TEXT[],
    "url" TEXT,
    "phone" TEXT,
    "referral_email" TEXT,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "verified_on" DATE,
    "source_url" TEXT,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "key" TEXT NOT NULL,
    "destination_slug" TEXT,
    "type" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "fact_version" (
    "fact_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" JSONB,
    "confirmed" BOOLEAN NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE NOT NULL,
    "checked_on" DATE NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_publisher" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "fact_version_pkey" PRIMARY KEY ("fact_key","number")
);

-- CreateTable
CREATE TABLE "fact_label" (
    "fact_key" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "fact_label_pkey" PRIMARY KEY ("fact_key","locale")
);

-- CreateTable
CREATE TABLE "fact_draft" (
    "fact_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "based_on_number" INTEGER NOT NULL,
    "value" JSONB,
    "confirmed" BOOLEAN NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE NOT NULL,
    "checked_on" DATE NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_publisher" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" UUID NOT NULL,

    CONSTRAINT "fact_draft_pkey" PRIMARY KEY ("fact_key")
);

-- CreateTable
CREATE TABLE "destination" (
    "slug" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "destination_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "topic" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "neutral" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "guide" (
    "id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "destination_slug" TEXT,
    "topic_slug" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,

    CONSTRAINT "guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_version" (
    "id" UUID NOT NULL,
    "guide_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "substance" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "answers" TEXT[],
    "text" TEXT NOT NULL,
    "source_version_id" UUID,
    "origin" TEXT NOT NULL,
    "seed_revision" INTEGER,
    "native_reviewed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "guide_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_source" (
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,

    CONSTRAINT "guide_source_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateTable
CREATE TABLE "guide_draft" (
    "guide_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "based_on_id" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "answers" TEXT[],
    "text" TEXT NOT NULL,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" UUID NOT NULL,

    CONSTRAINT "guide_draft_pkey" PRIMARY KEY ("guide_id","locale")
);

-- CreateTable
CREATE TABLE "guide_publication" (
    "id" UUID NOT NULL,
    "guide_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "review_by" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "guide_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "centre_id" UUID NOT NULL,
    "counsellor_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "consultation_id" UUID,
    "service_id" UUID,
    "recipient" TEXT,
    "service_type" TEXT NOT NULL,
    "reason_sealed" BYTEA,
    "urgency" TEXT NOT NULL,
    "respond_within" TEXT NOT NULL,
    "respond_by" DATE,
    "consent_id" UUID,
    "override_reason" TEXT,
    "shared" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_response" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_account" UUID,
    "reason" TEXT,
    "note_sealed" BYTEA,
    "appointment_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_link" (
    "token_hash" BYTEA NOT NULL,
    "referral_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locales" TEXT[],
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "centre_membership" (
    "account_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,

    CONSTRAINT "centre_membership_pkey" PRIMARY KEY ("account_id","centre_id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "audit_event_resource_resource_id_idx" ON "audit_event"("resource", "resource_id");

-- CreateIndex
CREATE UNIQUE INDEX "centre_slug_key" ON "centre"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "client_code_key" ON "client"("code");

-- CreateIndex
CREATE UNIQUE INDEX "client_idempotency_key_key" ON "client"("idempotency_key");

-- CreateIndex
CREATE INDEX "client_centre_id_registered_on_idx" ON "client"("centre_id", "registered_on");

-- CreateIndex
CREATE INDEX "client_blind_index_centre_id_digest_idx" ON "client_blind_index"("centre_id", "digest");

-- CreateIndex
CREATE INDEX "consent_client_id_idx" ON "consent"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_idempotency_key_key" ON "consultation"("idempotency_key");

-- CreateIndex
CREATE INDEX "consultation_centre_id_held_on_idx" ON "consultation"("centre_id", "held_on");

-- CreateIndex
CREATE INDEX "consultation_client_id_idx" ON "consultation"("client_id");

-- CreateIndex
CREATE INDEX "follow_up_centre_id_due_on_idx" ON "follow_up"("centre_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "service_slug_key" ON "service"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "destination_country_key" ON "destination"("country");

-- CreateIndex
CREATE UNIQUE INDEX "guide_path_key" ON "guide"("path");

-- CreateIndex
CREATE UNIQUE INDEX "guide_destination_slug_topic_slug_key" ON "guide"("destination_slug", "topic_slug");

-- CreateIndex
CREATE UNIQUE INDEX "guide_version_guide_id_locale_number_key" ON "guide_version"("guide_id", "locale", "number");

-- CreateIndex
CREATE INDEX "guide_publication_guide_id_locale_idx" ON "guide_publication"("guide_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "referral_idempotency_key_key" ON "referral"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "referral_number_key" ON "referral"("number");

-- CreateIndex
CREATE INDEX "referral_centre_id_status_idx" ON "referral"("centre_id", "status");

-- CreateIndex
CREATE INDEX "referral_client_id_idx" ON "referral"("client_id");

-- CreateIndex
CREATE INDEX "referral_response_referral_id_at_idx" ON "referral_response"("referral_id", "at");

-- CreateIndex
CREATE INDEX "referral_link_referral_id_idx" ON "referral_link"("referral_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_account_email_key" ON "staff_account"("email");

-- CreateIndex
CREATE INDEX "staff_session_account_id_idx" ON "staff_session"("account_id");

-- AddForeignKey
ALTER TABLE "vault_key" ADD CONSTRAINT "vault_key_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_vault_key_id_fkey" FOREIGN KEY ("vault_key_id") REFERENCES "vault_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_blind_index" ADD CONSTRAINT "client_blind_index_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_withdrawal" ADD CONSTRAINT "consent_withdrawal_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_vault_key_id_fkey" FOREIGN KEY ("vault_key_id") REFERENCES "vault_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_handout" ADD CONSTRAINT "guide_handout_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_handout" ADD CONSTRAINT "guide_handout_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "guide_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_destination_slug_fkey" FOREIGN KEY ("destination_slug") REFERENCES "destination"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_version" ADD CONSTRAINT "fact_version_fact_key_fkey" FOREIGN KEY ("fact_key") REFERENCES "fact"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_label" ADD CONSTRAINT "fact_label_fact_key_fkey" FOREIGN KEY ("fact_key") REFERENCES "fact"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_draft" ADD CONSTRAINT "fact_draft_fact_key_fkey" FOREIGN KEY ("fact_key") REFERENCES "fact"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide" ADD CONSTRAINT "guide_destination_slug_fkey" FOREIGN KEY ("destination_slug") REFERENCES "destination"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide" ADD CONSTRAINT "guide_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topic"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_version" ADD CONSTRAINT "guide_version_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_version" ADD CONSTRAINT "guide_version_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "guide_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_source" ADD CONSTRAINT "guide_source_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "guide_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_draft" ADD CONSTRAINT "guide_draft_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_publication" ADD CONSTRAINT "guide_publication_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_publication" ADD CONSTRAINT "guide_publication_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "guide_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_response" ADD CONSTRAINT "referral_response_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_link" ADD CONSTRAINT "referral_link_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_membership" ADD CONSTRAINT "centre_membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_membership" ADD CONSTRAINT "centre_membership_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "staff_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
