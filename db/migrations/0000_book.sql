CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`ownerNoun` text NOT NULL,
	`ownerId` integer NOT NULL,
	`ordinal` integer DEFAULT 0 NOT NULL,
	`fileName` text,
	`mediaType` text,
	`size` integer,
	`sha256` text,
	`caption` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_createKey_unique` ON `attachments` (`createKey`);--> statement-breakpoint
CREATE INDEX `attachments_owner` ON `attachments` (`ownerNoun`,`ownerId`,`ordinal`);--> statement-breakpoint
CREATE TABLE `auditEntries` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actorId` integer,
	`actorName` text NOT NULL,
	`verb` text NOT NULL,
	`noun` text NOT NULL,
	`nounId` integer NOT NULL,
	`before` text,
	`after` text,
	`previousHash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_noun` ON `auditEntries` (`noun`,`nounId`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `auditEntries` (`actorId`);--> statement-breakpoint
CREATE TABLE `awardForms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`regime` text,
	`level` text,
	`recipientKinds` text NOT NULL,
	`onceOnly` integer DEFAULT false NOT NULL,
	`validFrom` text,
	`validTo` text,
	`basis` text,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awardForms_createKey_unique` ON `awardForms` (`createKey`);--> statement-breakpoint
CREATE TABLE `baseSalaries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`amount` integer NOT NULL,
	`validFrom` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `baseSalaries_createKey_unique` ON `baseSalaries` (`createKey`);--> statement-breakpoint
CREATE TABLE `rewardRates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`awardFormId` integer NOT NULL,
	`issuerLevel` text,
	`recipientKind` text NOT NULL,
	`coefficient` real NOT NULL,
	`validFrom` text NOT NULL,
	`validTo` text,
	`source` text NOT NULL,
	FOREIGN KEY (`awardFormId`) REFERENCES `awardForms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rewardRates_createKey_unique` ON `rewardRates` (`createKey`);--> statement-breakpoint
CREATE INDEX `rates_form` ON `rewardRates` (`awardFormId`,`recipientKind`,`validFrom`);--> statement-breakpoint
CREATE TABLE `awardStatusChanges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`awardId` integer NOT NULL,
	`status` text NOT NULL,
	`at` text NOT NULL,
	`byUserId` integer,
	`decisionId` integer,
	`reason` text,
	FOREIGN KEY (`awardId`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decisionId`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awardStatusChanges_createKey_unique` ON `awardStatusChanges` (`createKey`);--> statement-breakpoint
CREATE INDEX `statusChanges_award` ON `awardStatusChanges` (`awardId`);--> statement-breakpoint
CREATE TABLE `awards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`recipientKind` text NOT NULL,
	`individualId` integer,
	`unitId` integer NOT NULL,
	`recipientName` text NOT NULL,
	`recipientNote` text,
	`unitName` text NOT NULL,
	`awardFormId` integer NOT NULL,
	`level` text NOT NULL,
	`regime` text NOT NULL,
	`campaignId` integer,
	`eventId` integer,
	`decisionId` integer,
	`modelId` integer,
	`awardYear` integer NOT NULL,
	`meritFrom` text,
	`meritTo` text,
	`citation` text,
	`rewardAmount` integer,
	`certificateNumber` text,
	`status` text NOT NULL,
	`importId` integer,
	`nameId` integer NOT NULL,
	`sortKey` text NOT NULL,
	`updatedAt` text NOT NULL,
	FOREIGN KEY (`individualId`) REFERENCES `individuals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`awardFormId`) REFERENCES `awardForms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decisionId`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`modelId`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nameId`) REFERENCES `recipientNames`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awards_createKey_unique` ON `awards` (`createKey`);--> statement-breakpoint
CREATE INDEX `awards_list` ON `awards` (`sortKey`,`id`,`status`,`recipientKind`,`awardYear`,`level`,`awardFormId`,`campaignId`,`unitId`,`regime`,`sample`,`nameId`);--> statement-breakpoint
CREATE INDEX `awards_unfinished` ON `awards` (`status`,`id`) WHERE "status" <> 'conferred';--> statement-breakpoint
CREATE INDEX `awards_year` ON `awards` (`awardYear`);--> statement-breakpoint
CREATE INDEX `awards_level` ON `awards` (`level`,`recipientKind`,`awardYear`);--> statement-breakpoint
CREATE INDEX `awards_campaign` ON `awards` (`campaignId`,`awardYear`);--> statement-breakpoint
CREATE INDEX `awards_form` ON `awards` (`awardFormId`,`awardYear`);--> statement-breakpoint
CREATE INDEX `awards_unit` ON `awards` (`unitId`,`awardYear`);--> statement-breakpoint
CREATE INDEX `awards_event` ON `awards` (`eventId`);--> statement-breakpoint
CREATE INDEX `awards_decision` ON `awards` (`decisionId`);--> statement-breakpoint
CREATE INDEX `awards_individual` ON `awards` (`individualId`);--> statement-breakpoint
CREATE INDEX `awards_name` ON `awards` (`nameId`);--> statement-breakpoint
CREATE INDEX `awards_model` ON `awards` (`modelId`);--> statement-breakpoint
CREATE INDEX `awards_import` ON `awards` (`importId`);--> statement-breakpoint
CREATE INDEX `awards_sample` ON `awards` (`sample`,`id`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`name` text NOT NULL,
	`shortName` text NOT NULL,
	`basis` text,
	`startedOn` text,
	`endedOn` text,
	`registers` integer DEFAULT false NOT NULL,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_createKey_unique` ON `campaigns` (`createKey`);--> statement-breakpoint
CREATE TABLE `cellCounts` (
	`awardYear` integer NOT NULL,
	`level` text NOT NULL,
	`recipientKind` text NOT NULL,
	`awardFormId` integer NOT NULL,
	`campaignId` integer NOT NULL,
	`regime` text NOT NULL,
	`unitId` integer NOT NULL,
	`sample` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `level`, `awardYear`, `recipientKind`, `awardFormId`, `unitId`, `regime`, `sample`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `cells_unit` ON `cellCounts` (`unitId`,`awardYear`,`n`);--> statement-breakpoint
CREATE TABLE `formCounts` (
	`campaignId` integer NOT NULL,
	`awardYear` integer NOT NULL,
	`awardFormId` integer NOT NULL,
	`recipientKind` text NOT NULL,
	`sample` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `awardYear`, `awardFormId`, `recipientKind`, `sample`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `levelCounts` (
	`campaignId` integer NOT NULL,
	`awardYear` integer NOT NULL,
	`level` text NOT NULL,
	`recipientKind` text NOT NULL,
	`formKind` text NOT NULL,
	`sample` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `awardYear`, `level`, `recipientKind`, `formKind`, `sample`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `unitCounts` (
	`campaignId` integer NOT NULL,
	`awardYear` integer NOT NULL,
	`unitId` integer NOT NULL,
	`sample` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `unitId`, `awardYear`, `sample`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`number` text NOT NULL,
	`numberKey` text NOT NULL,
	`year` integer NOT NULL,
	`regime` text NOT NULL,
	`issuerId` integer NOT NULL,
	`decidedOn` text NOT NULL,
	`signatory` text,
	`signatoryPosition` text,
	`abstract` text,
	`revokesDecisionId` integer,
	`searchText` text NOT NULL,
	FOREIGN KEY (`issuerId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revokesDecisionId`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_createKey_unique` ON `decisions` (`createKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`issuerId`,`year`,`numberKey`);--> statement-breakpoint
CREATE INDEX `decisions_day` ON `decisions` (`decidedOn`);--> statement-breakpoint
CREATE INDEX `decisions_key` ON `decisions` (`numberKey`);--> statement-breakpoint
CREATE TABLE `directions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`eventId` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`content` text NOT NULL,
	`by` text,
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directions_createKey_unique` ON `directions` (`createKey`);--> statement-breakpoint
CREATE INDEX `directions_event` ON `directions` (`eventId`,`ordinal`);--> statement-breakpoint
CREATE TABLE `eventAttendees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`eventId` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`role` text,
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eventAttendees_createKey_unique` ON `eventAttendees` (`createKey`);--> statement-breakpoint
CREATE INDEX `attendees_event` ON `eventAttendees` (`eventId`,`ordinal`);--> statement-breakpoint
CREATE TABLE `eventCampaigns` (
	`eventId` integer NOT NULL,
	`campaignId` integer NOT NULL,
	PRIMARY KEY(`eventId`, `campaignId`),
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`name` text NOT NULL,
	`shortName` text,
	`heldOn` text NOT NULL,
	`place` text,
	`organiserId` integer,
	`summary` text,
	`programme` text,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`organiserId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_createKey_unique` ON `events` (`createKey`);--> statement-breakpoint
CREATE INDEX `events_day` ON `events` (`heldOn`);--> statement-breakpoint
CREATE TABLE `fields` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`name` text NOT NULL,
	`ordinal` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fields_createKey_unique` ON `fields` (`createKey`);--> statement-breakpoint
CREATE TABLE `importRows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`importId` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`state` text NOT NULL,
	`cells` text NOT NULL,
	`problems` text NOT NULL,
	`resultId` integer,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `importRows_createKey_unique` ON `importRows` (`createKey`);--> statement-breakpoint
CREATE INDEX `importRows_import` ON `importRows` (`importId`,`ordinal`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`fileName` text NOT NULL,
	`sha256` text NOT NULL,
	`noun` text NOT NULL,
	`mapping` text,
	`state` text NOT NULL,
	`byUserId` integer,
	`savedAt` text,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_createKey_unique` ON `imports` (`createKey`);--> statement-breakpoint
CREATE TABLE `individuals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`fullName` text NOT NULL,
	`honorific` text,
	`birthYear` integer,
	`position` text,
	`unitId` integer,
	`identityNumber` text,
	`phone` text,
	`note` text,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `individuals_createKey_unique` ON `individuals` (`createKey`);--> statement-breakpoint
CREATE INDEX `individuals_sort` ON `individuals` (`sortKey`,`id`);--> statement-breakpoint
CREATE INDEX `individuals_unit` ON `individuals` (`unitId`,`sortKey`);--> statement-breakpoint
CREATE INDEX `individuals_search` ON `individuals` (`searchText`);--> statement-breakpoint
CREATE TABLE `modelStages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`modelId` integer NOT NULL,
	`stage` text NOT NULL,
	`on` text NOT NULL,
	`byUserId` integer,
	`note` text,
	FOREIGN KEY (`modelId`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `modelStages_createKey_unique` ON `modelStages` (`createKey`);--> statement-breakpoint
CREATE INDEX `stages_model` ON `modelStages` (`modelId`,`on`);--> statement-breakpoint
CREATE TABLE `models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`registrationId` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`ownerKind` text NOT NULL,
	`ownerName` text,
	`fieldId` integer,
	`level` text,
	`place` text,
	`content` text,
	`result` text,
	`peopleReached` integer,
	`moneyRaised` integer,
	`stage` text DEFAULT 'registered' NOT NULL,
	`replicatesModelId` integer,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`registrationId`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fieldId`) REFERENCES `fields`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replicatesModelId`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_createKey_unique` ON `models` (`createKey`);--> statement-breakpoint
CREATE INDEX `models_registration` ON `models` (`registrationId`);--> statement-breakpoint
CREATE INDEX `models_sort` ON `models` (`sortKey`);--> statement-breakpoint
CREATE INDEX `models_origin` ON `models` (`replicatesModelId`);--> statement-breakpoint
CREATE TABLE `recipientNames` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recipientKind` text NOT NULL,
	`name` text NOT NULL,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	`conferred` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `names_once` ON `recipientNames` (`recipientKind`,`name`);--> statement-breakpoint
CREATE INDEX `names_search` ON `recipientNames` (`recipientKind`,`searchText`,`conferred`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`unitId` integer NOT NULL,
	`campaignId` integer NOT NULL,
	`year` integer NOT NULL,
	`registeredOn` text,
	`note` text,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_createKey_unique` ON `registrations` (`createKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_once` ON `registrations` (`campaignId`,`year`,`unitId`);--> statement-breakpoint
CREATE INDEX `registrations_unit` ON `registrations` (`unitId`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publishedTallies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`campaignId` integer,
	`yearFrom` integer NOT NULL,
	`yearTo` integer NOT NULL,
	`level` text,
	`recipientKind` text NOT NULL,
	`awardFormId` integer,
	`eventId` integer,
	`measure` text NOT NULL,
	`count` integer NOT NULL,
	`sourceId` integer NOT NULL,
	`quote` text,
	`remark` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`awardFormId`) REFERENCES `awardForms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sourceId`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publishedTallies_createKey_unique` ON `publishedTallies` (`createKey`);--> statement-breakpoint
CREATE INDEX `tallies_period` ON `publishedTallies` (`yearFrom`,`yearTo`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`publishedOn` text,
	`url` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_createKey_unique` ON `sources` (`createKey`);--> statement-breakpoint
CREATE TABLE `unitSuccessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`fromUnitId` integer NOT NULL,
	`toUnitId` integer NOT NULL,
	`on` text NOT NULL,
	`note` text,
	FOREIGN KEY (`fromUnitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`toUnitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unitSuccessions_createKey_unique` ON `unitSuccessions` (`createKey`);--> statement-breakpoint
CREATE INDEX `successions_from` ON `unitSuccessions` (`fromUnitId`);--> statement-breakpoint
CREATE INDEX `successions_to` ON `unitSuccessions` (`toUnitId`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`regime` text,
	`issues` integer DEFAULT false NOT NULL,
	`parentId` integer,
	`path` text NOT NULL,
	`validFrom` text,
	`validTo` text,
	`sortKey` text NOT NULL,
	`searchText` text NOT NULL,
	FOREIGN KEY (`parentId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_createKey_unique` ON `units` (`createKey`);--> statement-breakpoint
CREATE INDEX `units_path` ON `units` (`path`);--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parentId`,`sortKey`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`accountId` text NOT NULL,
	`providerId` text NOT NULL,
	`userId` integer NOT NULL,
	`password` text,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`userId`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token` text NOT NULL,
	`userId` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`userId`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer DEFAULT false NOT NULL,
	`image` text,
	`username` text NOT NULL,
	`displayUsername` text,
	`role` text NOT NULL,
	`unitId` integer,
	`active` integer DEFAULT true NOT NULL,
	`mustChangePassword` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_createKey_unique` ON `users` (`createKey`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
