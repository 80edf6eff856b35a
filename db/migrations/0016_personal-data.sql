CREATE TABLE `anonymisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`individualId` integer NOT NULL,
	`individualIds` text NOT NULL,
	`at` text NOT NULL,
	`byUserId` integer,
	`documentNumber` text NOT NULL,
	`documentOn` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `anonymisations_createKey_unique` ON `anonymisations` (`createKey`);--> statement-breakpoint
CREATE INDEX `anonymisations_person` ON `anonymisations` (`individualId`);--> statement-breakpoint
CREATE TABLE `personalExports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`at` text NOT NULL,
	`byUserId` integer,
	`byName` text NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`about` text,
	`people` integer,
	`personal` integer DEFAULT false NOT NULL,
	`individualId` integer,
	`reason` text,
	FOREIGN KEY (`byUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personalExports_createKey_unique` ON `personalExports` (`createKey`);--> statement-breakpoint
CREATE INDEX `personalExports_at` ON `personalExports` (`at`);--> statement-breakpoint
CREATE INDEX `personalExports_person` ON `personalExports` (`individualId`);--> statement-breakpoint
ALTER TABLE `imports` ADD `fileGoneAt` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `rowsGoneAt` text;