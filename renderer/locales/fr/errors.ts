import type { errors as english } from '../en/errors.ts'
import type { Translation } from '../translation.ts'

export const errors: Translation<typeof english> = {
  'bad-input':
    'Valise n’a pas compris la demande de cette page. Rien n’a été modifié. Rechargez la page, puis réessayez.',
  'unknown-call':
    'Cette page demande une chose que cette Valise ne connaît pas. Rien n’a été modifié. Rechargez la page.',
  'not-found':
    'Cet élément n’est plus ici. Une édition ultérieure l’a peut-être retiré. Revenez en arrière et choisissez-en un autre.',
  conflict:
    'La note a été modifiée dans une autre fenêtre. Les deux textes sont conservés; choisissez celui avec lequel continuer.',
  'follow-up-changed':
    'Ce suivi a été modifié entre-temps dans sa note. Rien n’a été coché. Ouvrez la note et cochez-le là.',
  internal:
    'Un problème est survenu dans Valise. Ce qui était enregistré est en sûreté. Réessayez; si le problème revient, relancez Valise.',
  'core-stopped':
    'Valise s’est arrêtée. Ce qui était enregistré est en sûreté et ce que vous avez écrit reste sur cette page. Relancez Valise.',
  'wrong-node':
    'Valise a été lancée avec la mauvaise version de Node. Rien n’a été modifié. Lancez-la par « npm start ».',
  'data-in-use': 'Une autre Valise utilise les mêmes notes. Rien n’a été modifié. Fermez l’autre, puis réessayez.',
  'data-unwritable':
    'Valise ne peut pas écrire dans son dossier de données. Rien n’a été modifié. Autorisez-y l’écriture, puis réessayez.',
  'disk-full':
    'Le disque est plein. Ce qui était enregistré est en sûreté, mais pas la dernière modification. Libérez de l’espace, puis réessayez.',
  locked: 'Vos notes sont verrouillées. Rien n’a été perdu. Déverrouillez-les, puis réessayez.',
  'lock-state':
    'Ce n’est pas possible dans l’état actuel de vos notes. Rien n’a été modifié. Consultez Réglages, Verrou.',
  'wrong-secret':
    'Cela n’ouvre pas vos notes. Rien n’a été perdu. Vérifiez les majuscules et la langue du clavier, puis réessayez.',
  'too-soon': 'Il y a eu trop d’essais infructueux. Rien n’a été perdu. Attendez un moment, puis réessayez.',
  'system-store':
    'Cet ordinateur ne peut pas garder la clé en sûreté, ou ne la rend pas. Rien n’a été modifié. Utilisez une phrase de passe ou le code de récupération.',
  'notebook-file':
    'Ce fichier n’est pas un carnet complet emballé par Valise. Rien n’a été modifié. Choisissez le fichier enregistré, ou copiez-le de nouveau.',
  'notebook-changed':
    'Quelque chose a été écrit après l’emballage du carnet. Rien n’a été supprimé. Emballez-le de nouveau.',
  'notebook-too-large':
    'Le carnet est trop gros pour sortir par cette fenêtre. Rien n’a été supprimé. Fermez Valise et utilisez « valise border leave ».',
  'store-newer':
    'Vos notes ont été écrites par une Valise plus récente. Elles sont intactes. Installez cette version ou une version ultérieure pour les ouvrir.',
  'store-damaged':
    'Un fichier de Valise est endommagé. Il est resté tel quel et ses copies de sauvegarde sont conservées. Restaurez la plus récente à partir du dossier des sauvegardes.',
  'no-library':
    'Il n’y a pas encore de dossiers à lire. Vos notes sont en sûreté. Chargez une édition pour commencer la lecture.',
  'bundle-not-json':
    'Ce fichier n’est pas une édition de Valise. La bibliothèque est restée telle quelle. Choisissez le fichier envoyé par le bureau de la mission.',
  'bundle-cut-short':
    'Ce fichier est incomplet. La bibliothèque est restée telle quelle. Copiez-le ou téléchargez-le de nouveau, puis réessayez.',
  'bundle-format':
    'Cette édition est écrite dans un format que cette Valise ne peut pas lire. La bibliothèque est restée telle quelle. Mettez Valise à jour.',
  'bundle-too-large':
    'Ce fichier est trop gros pour être une édition. La bibliothèque est restée telle quelle. Demandez-en un autre au bureau de la mission.',
  'bundle-hostile-key':
    'Ce fichier contient un élément qui n’a pas sa place dans une édition et a été refusé. La bibliothèque est restée telle quelle. Prévenez le bureau de la mission.',
  'bundle-invalid':
    'Cette édition contient des erreurs et n’a pas été utilisée. La bibliothèque est restée telle quelle. Envoyez la liste au bureau de la mission.',
  'bundle-other-mission':
    'Cette édition appartient à une autre mission. La bibliothèque est restée telle quelle. Choisissez le fichier de votre mission.',
  'bundle-older':
    'Vous avez déjà une édition plus récente. La bibliothèque est restée telle quelle. Il n’y a rien à faire.',
  'bundle-same-edition':
    'Ce fichier porte le numéro de votre édition, mais son contenu diffère. La bibliothèque est restée telle quelle. Demandez au bureau de la mission lequel est le bon.',
  'content-invalid':
    'Le contenu comporte des erreurs et n’a pas été utilisé. Rien n’a été modifié. Corrigez les endroits indiqués.',
  'calendar-invalid':
    'Le fichier n’a pu être lu comme un calendrier. Rien n’a été changé. Exportez-le de nouveau au format .ics ou demandez à la personne qui l’a envoyé.',
  'cards-invalid':
    'Le fichier n’a pas pu être lu comme des cartes vCard. Rien n’a été modifié. Exportez-le de nouveau en fichier .vcf ou demandez à la personne qui vous l’a envoyé.',
  'attachment-empty':
    'Le fichier est vide et n’a donc pas été joint. Rien n’a été modifié. Vérifiez le fichier et joignez-le de nouveau.',
  'attachment-too-large':
    'Le fichier dépasse 25 Mo et n’a donc pas été joint. Rien n’a été modifié. Joignez-en une copie plus petite.',
  'attachment-unreadable':
    'Le fichier n’a pas pu être lu et n’a donc pas été joint. Rien n’a été modifié. Vérifiez qu’il s’agit d’un fichier, et non d’un dossier, et que vous pouvez l’ouvrir.',
  'export-empty':
    'Il n’y a rien à exporter : aucune note n’est choisie, ou toutes sont dans la corbeille. Choisissez au moins une note.',
  'export-failed':
    'Le PDF n’a pas pu être produit. Vos notes sont en sûreté. Réessayez; en cas de nouvel échec, exportez moins de notes.',
  transport:
    'Valise ne répond pas. Ce que vous avez écrit reste sur cette page. Vérifiez que Valise fonctionne encore, puis réessayez.',
}
