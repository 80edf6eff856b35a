CREATE TABLE `campaignYears` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`campaignId` integer NOT NULL,
	`year` integer NOT NULL,
	`plan` text,
	`planDecisionId` integer,
	`openedOn` text NOT NULL,
	`deadline` text NOT NULL,
	`note` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planDecisionId`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaignYears_createKey_unique` ON `campaignYears` (`createKey`);--> statement-breakpoint
CREATE UNIQUE INDEX `campaignYears_once` ON `campaignYears` (`campaignId`,`year`);--> statement-breakpoint
CREATE TABLE `expectedUnits` (
	`campaignYearId` integer NOT NULL,
	`unitId` integer NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`campaignYearId`, `unitId`),
	FOREIGN KEY (`campaignYearId`) REFERENCES `campaignYears`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `expectedUnits_unit` ON `expectedUnits` (`unitId`);--> statement-breakpoint
CREATE TABLE `yearFields` (
	`campaignYearId` integer NOT NULL,
	`fieldId` integer NOT NULL,
	PRIMARY KEY(`campaignYearId`, `fieldId`),
	FOREIGN KEY (`campaignYearId`) REFERENCES `campaignYears`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fieldId`) REFERENCES `fields`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pins` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`userId` integer NOT NULL,
	`label` text NOT NULL,
	`address` text NOT NULL,
	`ordinal` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pins_createKey_unique` ON `pins` (`createKey`);--> statement-breakpoint
CREATE INDEX `pins_user` ON `pins` (`userId`,`ordinal`,`id`);--> statement-breakpoint
CREATE TABLE `registrationSteps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`registrationId` integer NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`byUserId` integer,
	`reason` text,
	FOREIGN KEY (`registrationId`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrationSteps_createKey_unique` ON `registrationSteps` (`createKey`);--> statement-breakpoint
CREATE INDEX `registrationSteps_registration` ON `registrationSteps` (`registrationId`,`id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`template` text NOT NULL,
	`title` text NOT NULL,
	`yearFrom` integer NOT NULL,
	`yearTo` integer NOT NULL,
	`campaignId` integer,
	`eventId` integer,
	`unitId` integer,
	`blocks` text NOT NULL,
	`figures` text NOT NULL,
	`byUserId` integer,
	`savedAt` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eventId`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_createKey_unique` ON `reports` (`createKey`);--> statement-breakpoint
CREATE INDEX `reports_saved` ON `reports` (`savedAt`,`id`);--> statement-breakpoint
ALTER TABLE `models` ADD `carriesOnModelId` integer REFERENCES models(id);--> statement-breakpoint
CREATE INDEX `models_carried` ON `models` (`carriesOnModelId`);--> statement-breakpoint
ALTER TABLE `registrations` ADD `state` text DEFAULT 'accepted' NOT NULL;--> statement-breakpoint
ALTER TABLE `publishedTallies` ADD `bound` text;--> statement-breakpoint
ALTER TABLE `publishedTallies` ADD `fieldId` integer REFERENCES fields(id);--> statement-breakpoint
ALTER TABLE `publishedTallies` ADD `stage` text;--> statement-breakpoint
ALTER TABLE `publishedTallies` ADD `unitId` integer REFERENCES units(id);--> statement-breakpoint
ALTER TABLE `publishedTallies` ADD `partOfId` integer REFERENCES publishedTallies(id);--> statement-breakpoint
CREATE INDEX `tallies_part` ON `publishedTallies` (`partOfId`);